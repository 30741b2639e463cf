import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Consequence } from "#lib/command.ts";
import type { Actor } from "#lib/words/actor.ts";
import { reopenWith } from "./reopened.ts";
import { settleWith } from "./settled.ts";

type Reported = { post: number; decision: number };

const reported = (tx: Database, sweep: number, which: SQL): Promise<Reported[]> =>
  readRows<Reported>(
    tx,
    sql`select post_id as post, decision_id as decision from swept_posts s
      where sweep_id = ${sweep} and exists (select from flags f where ${which})
      order by post_id`,
  );

/** With all that somebody wrote, what was reported of it leaves the queue. */
export async function settleSwept(tx: Database, by: Actor, sweep: number): Promise<Consequence[]> {
  const open = sql`f.post_id = s.post_id and f.settled_at is null`;
  const settled: Consequence[] = [];
  for (const place of await reported(tx, sweep, open)) {
    settled.push(...(await settleWith(tx, by, { ...place, act: "hide" })));
  }
  return settled;
}

/** What a sweep settled of posts that come back is open again. */
export async function reopenSwept(
  tx: Database,
  sweep: number,
  back: readonly { id: number }[],
): Promise<Consequence[]> {
  const returned = new Set(back.map(({ id }) => id));
  const reopened: Consequence[] = [];
  for (const { post, decision } of await reported(tx, sweep, sql`f.decision_id = s.decision_id`)) {
    if (returned.has(post)) reopened.push(...(await reopenWith(tx, post, decision)));
  }
  return reopened;
}
