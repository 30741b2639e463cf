import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** The kept numbers of the whole site, of what everybody may see: those that a page shows, and no others. */
export type Tally = "questions" | "unanswered" | "members";
export type TallyChange = { name: Tally; by: number };

/** Of one number: more of them than there are writers at one moment, on most sites. */
const PARTS = 16;

export const tallySum = (name: Tally): SQL =>
  sql`(select coalesce(sum(value), 0)::bigint from tallies where name = ${name})`;

/** Locks rows that other writers may need, and so is the last thing that an act does. */
export async function keepTallies(tx: Database, changes: TallyChange[]): Promise<void> {
  const sums = new Map<Tally, number>();
  for (const { name, by } of changes) sums.set(name, (sums.get(name) ?? 0) + by);
  const rows = [...sums].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return;
  const part = Math.floor(Math.random() * PARTS);
  const values = rows.map(([name, by]) => sql`(${name}, ${part}::smallint, ${by}::bigint)`);
  await tx.execute(sql`
    insert into tallies (name, part, value) values ${sql.join(values, sql`, `)}
    on conflict (name, part) do update set value = tallies.value + excluded.value`);
}
