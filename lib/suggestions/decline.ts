import { command } from "#lib/command.ts";
import { DeclineSuggestion } from "./input.ts";
import { conclude, eventOf, lockSuggestion } from "./open.ts";

/** The suggester reads why. */
export const decline = command({
  input: DeclineSuggestion,
  may: "suggestion.decline",
  on: (tx, { suggestion }) => lockSuggestion(tx, suggestion),
  does: async ({ tx, who, input: { reason }, on }) => {
    await conclude(tx, who, on, { outcome: "declined", note: reason });
    return { event: { name: "suggestion.declined", ...eventOf(on), credited: [] }, reason };
  },
});
