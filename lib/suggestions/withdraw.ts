import { command } from "#lib/command.ts";
import { WithdrawSuggestion } from "./input.ts";
import { conclude, eventOf, lockSuggestion } from "./open.ts";

export const withdraw = command({
  input: WithdrawSuggestion,
  may: "suggestion.withdraw",
  on: (tx, { suggestion }) => lockSuggestion(tx, suggestion),
  does: async ({ tx, who, on }) => {
    await conclude(tx, who, on, { outcome: "withdrawn" });
    return { event: { name: "suggestion.withdrawn", ...eventOf(on), credited: [] } };
  },
});
