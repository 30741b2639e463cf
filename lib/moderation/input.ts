import { z } from "zod";
import { category } from "#lib/taxonomy/input.ts";
import { orNothing, typedId, typedLine, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

const choice = orNothing(
  z.enum(["on", "off"], "Please choose on or off.").transform((typed) => typed === "on"),
);

const amount = `Please give a whole number from 0 to ${limits.holding.firstPosts}.`;

/** What is left empty is as it comes; a category goes as what is above it. */
export const SetHolding = z.object({
  category,
  /** In a category: whether all that is written there waits. */
  all: choice,
  guests: choice,
  proof: choice,
  firstPosts: orNothing(
    z.coerce.number(amount).int(amount).min(0, amount).max(limits.holding.firstPosts, amount),
  ),
});

export const UndoDecision = z.object({
  decision: typedId("Please say which decision to take back."),
});

const { reply } = limits;
const label = typedLine(reply.label, {
  missing: "Please give the reply a name, for moderators.",
  long: `Please choose a name of at most ${reply.label.max} characters.`,
});

export const WriteReply = z.object({
  /** The name of the reply that this takes the place of; empty for a new one. */
  was: orNothing(z.string("Please say which reply.")),
  label,
  words: typedProse(reply.words, {
    missing: "Please write the reply.",
    long: `Please keep the reply to ${reply.words.max} characters.`,
  }),
});

export const DropReply = z.object({ label });
