import { z } from "zod";
import { category } from "#lib/taxonomy/input.ts";
import { orNothing, typedId } from "#lib/typed.ts";
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
  firstPosts: orNothing(
    z.coerce.number(amount).int(amount).min(0, amount).max(limits.holding.firstPosts, amount),
  ),
});

export const UndoDecision = z.object({
  decision: typedId("Please say which decision to take back."),
});
