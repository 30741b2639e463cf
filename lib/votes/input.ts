import { z } from "zod";
import { postId } from "#lib/posts/input.ts";
import { category } from "#lib/taxonomy/input.ts";
import { orNothing } from "#lib/typed.ts";

const said = "A vote is 1, -1, or 0 to take it back.";

export const CastVote = z.object({
  post: postId,
  value: z.preprocess(
    (typed) => (typeof typed === "string" && /^-?[01]$/.test(typed) ? Number(typed) : typed),
    z.union([z.literal(1), z.literal(-1), z.literal(0)], said),
  ),
});

const choice = orNothing(
  z.enum(["on", "off"], "Please choose on or off.").transform((typed) => typed === "on"),
);

/** Left empty, a category goes as what is above it, and the site as it comes. */
export const SetVotingRules = z.object({ category, down: choice, floor: choice });
