import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Member } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { inOrder, othersHere, withCases } from "./waiting.ts";

/** What stands before and after a post in the queue; what is not there any more stands before its first. */
export type Neighbours = { previous: number | null; next: number | null; waiting: number };

export async function findNeighbours(db: Database, who: Member, post: number): Promise<Neighbours> {
  const [found] = await readRows<Neighbours>(
    db,
    sql`${withCases(who)}, placed as (
        select post, lag(post) over places as previous, lead(post) over places as next
        from cases where post is not null window places as (order by ${inOrder})
      ), own as (select previous, next from placed where post = ${post})
      select (select previous from own) as previous,
        case when exists (select from own) then (select next from own)
          else (select post from cases where post is not null order by ${inOrder} limit 1) end as next,
        (select count(*) from cases) as waiting`,
  );
  return found ?? { previous: null, next: null, waiting: 0 };
}

/**
 * What to look at after a decision: what nobody else is looking at, what one has not just passed by, and then
 * the order of the queue. Undefined: nothing waits for this moderator.
 */
export async function findNext(db: Database, who: Member): Promise<number | undefined> {
  const [found] = await readRows<{ post: number }>(
    db,
    sql`${withCases(who)}
      select c.post from cases c
      left join case_visits mine on mine.post_id = c.post and mine.member_id = ${who.id}
        and mine.seen_at > now() - make_interval(mins => ${limits.queue.passedMinutes})
      where c.post is not null and not c.elsewhere
      order by c.resting, exists (select ${othersHere(who)}), mine.seen_at nulls first, ${inOrder}
      limit 1`,
  );
  return found?.post;
}
