import { type GuardingRules, guarding } from "#lib/words/limits.ts";

/** The setting that the rules are kept under. */
export const GUARDING = "guarding";

export const guardingRulesOf = (kept: unknown): GuardingRules => ({
  ...guarding,
  ...(kept as Partial<GuardingRules> | null | undefined),
});
