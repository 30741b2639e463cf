import { z } from "zod";
import { reason } from "#lib/posts/input.ts";
import { orNothing, typedId, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

const { min, max } = limits.appeal;

/** Against a decision about a post, or against a suspension. */
export const RaiseAppeal = z.object({
  decision: orNothing(typedId("Please say which decision.")),
  suspension: orNothing(typedId("Please say which suspension.")),
  note: typedProse(limits.appeal, {
    missing: "Please say in your own words why this should be looked at again.",
    short: `Please write a little more: at least ${min} characters.`,
    long: `Please shorten this to ${max} characters.`,
  }),
});

export const AnswerAppeal = z.object({
  appeal: typedId("Please say which appeal."),
  outcome: z.enum(["upheld", "reversed"], "Please choose one of these."),
  reason,
});
