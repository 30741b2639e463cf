import { sql } from "drizzle-orm";
import type { z } from "zod";
import { settings } from "#db/schema/site.ts";
import { command, onNothing } from "#lib/command.ts";
import { type PointRules, points } from "#lib/words/limits.ts";
import { SetPoints } from "./input.ts";
import { findPointRules, POINTS } from "./point-rules.ts";
import { askToCountPoints } from "./points-due.ts";

/** They count from now on; what was earned before is counted by them too where that is asked for. */
export const setPoints = command({
  input: SetPoints,
  may: "points.set",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    const before = await findPointRules(tx);
    const value = rulesOf(input);
    const changedById = who.kind === "member" ? who.id : null;
    await tx
      .insert(settings)
      .values({ name: POINTS, value, changedById })
      .onConflictDoUpdate({
        target: settings.name,
        set: { value, changedById, changedAt: sql`now()` },
      });
    if (input.again) await askToCountPoints(tx, who);
    return { event: { name: "points.set" }, change: { before, after: value } };
  },
});

type Typed = z.infer<typeof SetPoints>;
type Votes = "questionUp" | "questionDown" | "answerUp" | "answerDown";

const rulesOf = (typed: Typed): PointRules => ({
  joined: typed.joined ?? points.joined,
  asked: typed.asked ?? points.asked,
  answered: typed.answered ?? points.answered,
  accepted: typed.accepted ?? points.accepted,
  wasAccepted: typed.wasAccepted ?? points.wasAccepted,
  voteCast: typed.voteCast ?? points.voteCast,
  questionUp: votes(typed, "questionUp"),
  questionDown: votes(typed, "questionDown"),
  answerUp: votes(typed, "answerUp"),
  answerDown: votes(typed, "answerDown"),
});

const votes = (typed: Typed, name: Votes) => ({
  each: typed[name] ?? points[name].each,
  cap: typed[`${name}Cap`] ?? points[name].cap,
});

/** The rules as the fields that they are set by. */
export const pointFields = (rules: PointRules): Record<string, number> =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([name, value]): [string, number][] =>
      typeof value === "number"
        ? [[name, value]]
        : [
            [name, value.each],
            [`${name}Cap`, value.cap],
          ],
    ),
  );
