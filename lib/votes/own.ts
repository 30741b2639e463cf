import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type LongList, pagesOf, stretch } from "#lib/lists/walk.ts";
import { visible } from "#lib/posts/visible.ts";
import type { Page } from "#lib/taxonomy/queries.ts";
import { limits } from "#lib/words/limits.ts";

/** A vote as whoever cast it finds it again. */
export type OwnVote = {
  post: number;
  kind: "question" | "answer";
  value: -1 | 1;
  at: Date;
  /** The question that it is or stands under; null when the post is not public any more. */
  question: { id: number; slug: string; title: string } | null;
};

/** A member's votes, the latest first: a vote is secret, so this is for that member alone. */
export async function listOwnVotes(
  db: Database,
  member: number,
  page: number,
): Promise<Page<OwnVote> | undefined> {
  const size = limits.page.ledger;
  const [counted] = await readRows<{ total: number }>(
    db,
    sql`select count(*) as total from votes where member_id = ${member}`,
  );
  const total = counted?.total ?? 0;
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  const entries = sql`select cast_at as key, post_id as id from votes where member_id = ${member}`;
  const name = `own-votes:${member}`;
  const list: LongList = { name, branches: [entries], keyType: "timestamptz", total };
  const rows = await readRows<Omit<OwnVote, "at"> & { at: string }>(
    db,
    sql`select v.post_id as post, p.kind, v.value, v.cast_at as at,
        case when ${visible()} then
          json_build_object('id', q.id, 'slug', q.slug, 'title', q.title) end as question
      from (${await stretch(db, list, (page - 1) * size, size)}) e
      join votes v on v.post_id = e.id and v.member_id = ${member}
      join posts p on p.id = v.post_id
      join posts q on q.id = p.question_id
      order by e.key desc, e.id desc`,
  );
  return { rows: rows.map((row) => ({ ...row, at: new Date(row.at) })), total, page, pageCount };
}
