import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { pagesOf } from "#lib/lists/walk.ts";
import { authorOf } from "#lib/members/shown.ts";
import { openingWords } from "#lib/posts/plain.ts";
import type { Author } from "#lib/questions/queries.ts";
import type { Member } from "#lib/words/actor.ts";
import { UNDONE } from "#lib/words/decisions.ts";
import { limits } from "#lib/words/limits.ts";
import type { PostKind } from "#lib/words/policy.ts";
import type { Need } from "#lib/words/routes.ts";
import { inOrder, othersHere, withCases } from "./waiting.ts";

/** A post or a member about whom something is to be decided. */
export type CaseRow = {
  /** Null: it is about a member. */
  post: number | null;
  kind: PostKind | "member";
  needs: Need[];
  since: Date;
  urgent: boolean;
  resting: boolean;
  elsewhere: boolean;
  /** Of the question that it is or stands under, or the member's name; empty where all was deleted. */
  title: string;
  gone: boolean;
  appeals: number[];
  category: { name: string; path: string } | null;
  author: Author | null;
  excerpt: string;
  /** Why a held post waits. */
  held: string | null;
  /** What its open reports are about: lib/words/grounds.ts. */
  grounds: string[];
  /** Who else is looking at it. */
  here: string[];
};

export type QueueCounts = Record<Need | "all", number>;

export type Queue = {
  rows: CaseRow[];
  counts: QueueCounts;
  total: number;
  page: number;
  pageCount: number;
};

type Row = Omit<CaseRow, "since" | "excerpt"> & {
  since: string;
  excerpt: string | null;
  opening: string | null;
  format: string;
};
type Found = { counts: QueueCounts; rows: Row[] | null };

const has = (need: Need): SQL => sql`${need} = any(needs)`;

/** What waits for this moderator: urgent first, then the oldest. Undefined: a page beyond the last. */
export async function listQueue(
  db: Database,
  who: Member,
  { need, page }: { need?: Need | undefined; page: number },
): Promise<Queue | undefined> {
  const size = limits.page.queue;
  const [found] = await readRows<Found>(
    db,
    sql`${withCases(who)}, shown as (
        select * from cases where ${need ? has(need) : sql`true`}
        order by ${inOrder} limit ${size} offset ${(page - 1) * size}
      )
      select (select json_build_object('all', count(*),
          'held', count(*) filter (where ${has("held")}),
          'report', count(*) filter (where ${has("report")}),
          'edit', count(*) filter (where ${has("edit")}),
          'appeal', count(*) filter (where ${has("appeal")})) from cases) as counts,
        (select json_agg(r) from (${shownRows(who)}) r) as rows`,
  );
  if (!found) throw new Error("The queue did not answer.");
  const total = found.counts[need ?? "all"];
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  const rows = (found.rows ?? []).map(({ opening, format, ...row }) => ({
    ...row,
    since: new Date(row.since),
    excerpt: row.excerpt ?? openingWords(opening ?? "", format),
  }));
  return { rows, counts: found.counts, total, page, pageCount };
}

const shownRows = (who: Member): SQL => sql`
  select c.post, c.needs, c.since, c.urgent, c.resting, c.elsewhere, c.appeals,
    coalesce(p.kind, 'member') as kind, coalesce(q.title, o.name) as title,
    coalesce(p.state = 'deleted' or q.state = 'deleted', false) as gone,
    coalesce(p.excerpt, o.about) as excerpt, coalesce(p.format, 'text') as format,
    case when p.excerpt is null then left(p.source, 2000) else '' end as opening,
    case when k.id is not null then json_build_object('name', k.name, 'path', k.path) end as category,
    case when p.id is not null then ${authorOf("p", "m")} end as author,
    case when p.state = 'held' then (
      select d.reason from decisions d where d.post_id = p.id and d.act in ('hold', 'return')
        and d.reason <> ${UNDONE}
      order by d.decided_at desc, d.id desc limit 1) end as held,
    array(select distinct f.reason from flags f
      where (f.post_id = c.post or f.member_id = c.member) and f.settled_at is null
      order by 1) as grounds,
    array(select m.name ${othersHere(who)} order by v.seen_at desc) as here
  from shown c
  left join members o on o.id = c.member
  left join posts p on p.id = c.post
  left join posts q on q.id = p.question_id
  left join members m on m.id = p.author_id
  left join categories k on k.id = q.category_id
  order by ${inOrder}`;

/** How many wait for this moderator, for the header; beyond the most that it shows nobody counts on. */
export async function countQueue(db: Database, who: Member): Promise<number> {
  const most = limits.queue.counted;
  const [found] = await readRows<{ count: number }>(
    db,
    sql`${withCases(who, most)}
      select least(count(*), ${most}) as count from cases where not elsewhere and not resting`,
  );
  return found?.count ?? 0;
}
