import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** What a question counts for, in its category and under its tags. */
export type Standing = {
  visible: boolean;
  answers: number;
  category: number | null;
  tags: number[];
};

type Table = "categories" | "tags";
type Move = { table: Table; id: number; questions: number; unanswered: number };

export const counts = ({ visible, answers }: Standing) => ({
  questions: visible ? 1 : 0,
  unanswered: visible && answers === 0 ? 1 : 0,
});

/** What one question counted for, if it was there, and what it counts for now. */
export type Shift = { before: Standing | null; after: Standing };

/** Moves what questions count for from where they were to where they are, locking rows in one order. */
export async function keepTaxonomy(tx: Database, shifts: Shift[]): Promise<void> {
  const moves = shifts.flatMap(({ before, after }) => [
    ...(before ? movesOf(before, -1) : []),
    ...movesOf(after, 1),
  ]);
  await Promise.all(added(moves).map((move) => apply(tx, move)));
}

const apply = async (tx: Database, { table, id, questions, unanswered }: Move) =>
  void (await tx.execute(sql`
    update ${sql.identifier(table)}
    set question_count = question_count + ${questions},
      unanswered_count = unanswered_count + ${unanswered}
    where id = ${id}`));

function movesOf(standing: Standing, by: 1 | -1): Move[] {
  const { questions, unanswered } = counts(standing);
  const move = { questions: by * questions, unanswered: by * unanswered };
  return [
    ...(standing.category === null
      ? []
      : [{ table: "categories" as const, id: standing.category, ...move }]),
    ...standing.tags.map((id) => ({ table: "tags" as const, id, ...move })),
  ];
}

function added(moves: Move[]): Move[] {
  const sums = new Map<string, Move>();
  for (const move of moves) {
    const key = `${move.table} ${move.id}`;
    const sum = sums.get(key) ?? { ...move, questions: 0, unanswered: 0 };
    sum.questions += move.questions;
    sum.unanswered += move.unanswered;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .filter((sum) => sum.questions !== 0 || sum.unanswered !== 0)
    .sort((a, b) => (a.table < b.table ? -1 : a.table > b.table ? 1 : a.id - b.id));
}
