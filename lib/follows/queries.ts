import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type LongList, pagesOf, stretch } from "#lib/lists/walk.ts";
import { visible } from "#lib/posts/visible.ts";
import type { Page } from "#lib/taxonomy/queries.ts";
import type { FollowSubject } from "#lib/words/events.ts";
import { limits } from "#lib/words/limits.ts";

export async function findFollow(
  db: Database,
  memberId: number,
  subject: FollowSubject,
  id: number,
): Promise<boolean> {
  const rows = await readRows<{ id: number }>(
    db,
    sql`select id from follows
      where member_id = ${memberId} and subject = ${subject} and subject_id = ${id}`,
  );
  return rows.length > 0;
}

/** What a member follows, and where it is; null when it is not public any more. */
export type Followed = {
  subject: FollowSubject;
  id: number;
  since: Date;
  place: { label: string; at: string } | null;
};

const place = sql`case f.subject
  when 'question' then (
    select json_build_object('label', q.title, 'at', q.id::text) from posts q
    where q.id = f.subject_id and ${visible("q")})
  when 'category' then (
    select json_build_object('label', name, 'at', path) from categories where id = f.subject_id)
  when 'tag' then (
    select json_build_object('label', name, 'at', name) from tags where id = f.subject_id)
  else (
    select json_build_object('label', name, 'at', name) from members
    where id = f.subject_id and erased_at is null) end`;

/** All that a member follows, the latest first, for that member alone. */
export async function listFollowed(
  db: Database,
  member: number,
  page: number,
): Promise<Page<Followed> | undefined> {
  const size = limits.page.ledger;
  const [counted] = await readRows<{ total: number }>(
    db,
    sql`select count(*) as total from follows where member_id = ${member}`,
  );
  const total = counted?.total ?? 0;
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  const entries = sql`select created_at as key, id from follows where member_id = ${member}`;
  const name = `own-follows:${member}`;
  const list: LongList = { name, branches: [entries], keyType: "timestamptz", total };
  const rows = await readRows<Omit<Followed, "since"> & { since: string }>(
    db,
    sql`select f.subject, f.subject_id as id, f.created_at as since, ${place} as place
      from (${await stretch(db, list, (page - 1) * size, size)}) e
      join follows f on f.id = e.id
      order by e.key desc, e.id desc`,
  );
  const read = rows.map((row) => ({ ...row, since: new Date(row.since) }));
  return { rows: read, total, page, pageCount };
}
