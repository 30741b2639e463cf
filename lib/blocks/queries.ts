import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { limits } from "#lib/words/limits.ts";

/** A block as moderators see it. */
export type BlockRow = {
  id: number;
  what: string;
  reason: string;
  by: string | null;
  setAt: Date;
  expiresAt: Date;
};

/** The blocks that stand, the newest first. */
export async function listBlocks(db: Database): Promise<BlockRow[]> {
  const rows = await readRows<
    Omit<BlockRow, "setAt" | "expiresAt"> & { setAt: string; expiresAt: string }
  >(
    db,
    sql`select b.id, b.reason, m.name as by, b.set_at as "setAt", b.expires_at as "expiresAt",
        case when b.domain is not null then 'addresses at ' || b.domain
          when b.first = b.last then host(b.first)
          else host(b.first) || ' to ' || host(b.last) end as what
      from blocks b left join members m on m.id = b.by_id
      where b.lifted_at is null and b.expires_at > now()
      order by b.set_at desc, b.id desc limit ${limits.block.shown}`,
  );
  return rows.map((row) => ({
    ...row,
    setAt: new Date(row.setAt),
    expiresAt: new Date(row.expiresAt),
  }));
}

/** Of a block that has been over for long no address is kept. */
export async function forgetOver(db: Database): Promise<number> {
  const gone = await db.execute(sql`
    delete from blocks
    where least(lifted_at, expires_at) < now() - make_interval(days => ${limits.block.keptDays})
    returning 1`);
  return gone.length;
}
