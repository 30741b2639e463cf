import { z } from "zod";
import { base, postId, questionBody, reason, title } from "#lib/posts/input.ts";
import { tags } from "#lib/taxonomy/input.ts";
import { typedId } from "#lib/typed.ts";

const suggestionId = typedId("Please say which suggestion.");

/** A whole new text; title and tags are taken for questions alone. */
export const MakeSuggestion = z.object({
  post: postId,
  body: questionBody,
  title: title.optional(),
  tags: tags.optional(),
  reason,
  base,
});

/** Whoever takes it says which version of the post they compared it with. */
export const TakeSuggestion = z.object({
  suggestion: suggestionId,
  base: z.string("Please load this page again.").max(64, "Please load this page again."),
});

export const DeclineSuggestion = z.object({ suggestion: suggestionId, reason });

export const WithdrawSuggestion = z.object({ suggestion: suggestionId });
