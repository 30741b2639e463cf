import { z } from "zod";
import { typedId, typedLine } from "#lib/typed.ts";
import { blockKinds } from "#lib/words/blocks.ts";
import { limits } from "#lib/words/limits.ts";

export const SetBlock = z.object({
  kind: z.enum(blockKinds, "Please choose what to block."),
  what: typedLine(
    { min: 1, max: limits.block.what },
    { missing: "Please say what to block.", long: "This is longer than any address." },
  ),
  reason: typedLine(limits.reason, {
    missing: "Please say why, for other moderators.",
    short: "Please say why in a few words.",
    long: `Please say why in at most ${limits.reason.max} characters.`,
  }),
  /** A block always ends. */
  days: z.coerce
    .number("Please give a number of days.")
    .int("Please give a whole number of days.")
    .min(1, "A block lasts at least a day.")
    .max(limits.block.days, `A block lasts at most ${limits.block.days} days.`),
});

export const LiftBlock = z.object({ block: typedId("Please say which block.") });
