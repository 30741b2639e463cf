import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Member } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";

/** Notes that a moderator has opened a case, and answers who else did so just now. */
export async function visitCase(db: Database, who: Member, post: number): Promise<string[]> {
  await db.execute(sql`
    with old as (delete from case_visits where seen_at < now() - interval '1 day'
      and (post_id, member_id) <> (${post}, ${who.id}))
    insert into case_visits (post_id, member_id) values (${post}, ${who.id})
    on conflict (post_id, member_id) do update set seen_at = now()`);
  const others = await readRows<{ name: string }>(
    db,
    sql`select m.name from case_visits v join members m on m.id = v.member_id
      where v.post_id = ${post} and v.member_id <> ${who.id}
        and v.seen_at > now() - make_interval(mins => ${limits.queue.hereMinutes})
      order by v.seen_at desc`,
  );
  return others.map(({ name }) => name);
}
