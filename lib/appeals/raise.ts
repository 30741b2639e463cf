import { appeals } from "#db/schema/moderation.ts";
import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { RaiseAppeal } from "./input.ts";
import { lockAppealed } from "./subject.ts";

/** Whoever a decision is about asks that somebody else look at it again. It costs nothing. */
export const raise = command({
  input: RaiseAppeal,
  may: "appeal.raise",
  on: (tx, { decision, suspension }) => lockAppealed(tx, { decision, suspension }),
  does: async ({ tx, input, on }) => {
    if (on.appealed) throw new Refused("conflict", "You have appealed against this already.");
    if (!on.stands) throw new Refused("conflict", "This does not hold any more.");
    if (!on.inTime) throw new Refused("conflict", "The time to appeal against this is over.");
    const { decision, suspension } = on;
    const [row] = await tx
      .insert(appeals)
      .values({
        decisionId: decision?.id ?? null,
        suspensionId: suspension?.id ?? null,
        decidedById: on.decidedById ?? 0,
        text: input.note,
      })
      .returning({ id: appeals.id });
    if (!row) throw new Error("No appeal was written down.");
    const event = { name: "appeal.raised", appeal: row.id, ...about(on) } as const;
    return { event };
  },
});

type About = {
  decision: { id: number; post: number } | null;
  suspension: { id: number; member: number } | null;
};

/** What an event says of what an appeal is about. */
export const about = ({ decision, suspension }: About) => ({
  decision: decision?.id ?? null,
  post: decision?.post ?? null,
  suspension: suspension?.id ?? null,
  member: suspension?.member ?? null,
});
