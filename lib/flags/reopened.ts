import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Consequence } from "#lib/command.ts";

/**
 * What a decision settled is open again, because that decision was taken back. Who reported it anew meanwhile has
 * one report, the new one.
 *
 * What nobody was told yet is not told. Who was told is not mailed again: an address that somebody left was promised
 * one mail, and is erased with it. Their reference says at any time how the report stands, and so does the notice
 * in a member's inbox, which leads there.
 */
export async function reopenWith(
  tx: Database,
  post: number,
  decision: number,
): Promise<Consequence[]> {
  const reopened = await readRows<{ id: number }>(
    tx,
    sql`select id from (select id from flags where decision_id = ${decision} order by id for update) f
      where not exists (
        select from flags mine join flags other on other.post_id = mine.post_id
          and other.settled_at is null
          and (other.raised_by_id = mine.raised_by_id or other.guest_id = mine.guest_id)
        where mine.id = f.id)`,
  );
  if (reopened.length === 0) return [];
  const flags = reopened.map(({ id }) => id);
  await tx.execute(sql`
    update flags set outcome = null, settled_at = null, settled_by_id = null, settled_note = null,
      decision_id = null
    where id in ${flags}`);
  await keepQuiet(tx, flags);
  return [{ event: { name: "flag.reopened", post, member: null, flags } }];
}

/** Takes back what would tell of an outcome that is none any more, where it is not on its way yet. */
async function keepQuiet(tx: Database, flags: readonly number[]): Promise<void> {
  await tx.execute(sql`delete from outbox where flag_id in ${flags} and sent_at is null`);
  await tx.execute(sql`
    delete from tidings where event ->> 'name' = 'flag.settled' and exists (
      select from jsonb_array_elements(event -> 'flags') told where told::bigint in ${flags})`);
}
