import { commentBody } from "#lib/comments/input.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { body, questionBody } from "./input.ts";

const bodies = { question: questionBody, answer: body, comment: commentBody };

/** What is wrong with a text for a post of this kind, if anything is. */
export const bodyError = (kind: PostKind, text: string): string | undefined => {
  const { error } = bodies[kind].safeParse(text);
  return error && (error.issues[0]?.message ?? "Please look at this again.");
};
