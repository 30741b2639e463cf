import { z } from "zod";
import { postId } from "#lib/posts/input.ts";

const said = "A vote is 1, -1, or 0 to take it back.";

export const CastVote = z.object({
  post: postId,
  value: z.preprocess(
    (typed) => (typeof typed === "string" && /^-?[01]$/.test(typed) ? Number(typed) : typed),
    z.union([z.literal(1), z.literal(-1), z.literal(0)], said),
  ),
});
