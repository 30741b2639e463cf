import { z } from "zod";
import { notice } from "#lib/guests/input.ts";
import { displayName, postId, proof, submission } from "#lib/posts/input.ts";
import { typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

export const commentBody = typedProse(limits.comment, {
  missing: "Please write something here.",
  short: `Please write a little more: at least ${limits.comment.min} characters.`,
  long: `A comment holds at most ${limits.comment.max} characters. A longer text can be an answer.`,
});

export const PostComment = z.object({
  post: postId,
  body: commentBody,
  displayName,
  ...notice,
  submission,
  proof,
});
