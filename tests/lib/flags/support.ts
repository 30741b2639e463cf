import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { perform } from "#lib/command.ts";
import { raise } from "#lib/flags/raise.ts";
import type { Actor, Member } from "#lib/words/actor.ts";
import { furnish } from "#tests/village/account.ts";
import { done } from "#tests/village/village.ts";

/** Somebody whose reports count: long here, with a confirmed address and posts in sight. */
export async function trusted(db: Database, who: Member): Promise<void> {
  await furnish(db, who, `${who.name.toLowerCase()}@example.org`);
  await db.execute(
    sql`update members set joined_at = now() - interval '30 days', points = 500 where id = ${who.id}`,
  );
}

export const report = async (db: Database, who: Actor, post: number, more: object = {}) =>
  done(await perform(db, who, raise, { post, reason: "unkind", ...more }));

type Flag = {
  id: number;
  reason: string;
  note: string | null;
  textThen: string;
  outcome: string | null;
  sealed: boolean;
  from: string | null;
};

export const flagsOf = (db: Database, post: number): Promise<Flag[]> =>
  readRows<Flag>(
    db,
    sql`select id, reason, note, text_then as "textThen", outcome, from_hash as from,
        contact_encrypted is not null as sealed
      from flags where post_id = ${post} order by id`,
  );
