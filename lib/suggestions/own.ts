import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type LongList, pagesOf, stretch } from "#lib/lists/walk.ts";
import { visible } from "#lib/posts/visible.ts";
import type { Page } from "#lib/taxonomy/queries.ts";
import { limits } from "#lib/words/limits.ts";
import type { PostKind } from "#lib/words/policy.ts";
import type { SuggestionRow } from "./queries.ts";

/** An edit that a member suggested, as they find it again. */
export type OwnSuggestion = Pick<SuggestionRow, "id" | "reason" | "at" | "outcome"> & {
  post: number;
  kind: PostKind;
  /** What whoever decided about it said. */
  note: string | null;
  /** The question that it is or stands under; null when its post is not public any more. */
  title: string | null;
};

/** What a member suggested and what came of it: what waits first, then the latest, for that member alone. */
export async function listOwnSuggestions(
  db: Database,
  member: number,
  page: number,
): Promise<Page<OwnSuggestion> | undefined> {
  const size = limits.page.suggestions;
  const [counted] = await readRows<{ total: number }>(
    db,
    sql`select count(*) as total from suggestions where by_id = ${member}`,
  );
  const total = counted?.total ?? 0;
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  // The few that wait stand before all others, as if they had been made at the end of time.
  const entries = sql`select
      case when decided_at is null then 'infinity'::timestamptz else created_at end as key, id
    from suggestions where by_id = ${member}`;
  const name = `own-suggestions:${member}`;
  const list: LongList = { name, branches: [entries], keyType: "timestamptz", total };
  const rows = await readRows<Omit<OwnSuggestion, "at"> & { at: string }>(
    db,
    sql`select s.id, s.post_id as post, p.kind, s.reason, s.created_at as at, s.outcome, s.note,
        case when ${visible()} then q.title end as title
      from (${await stretch(db, list, (page - 1) * size, size)}) e
      join suggestions s on s.id = e.id
      join posts p on p.id = s.post_id
      join posts q on q.id = p.question_id
      order by e.key desc, e.id desc`,
  );
  const read = rows.map((row) => ({ ...row, at: new Date(row.at) }));
  return { rows: read, total, page, pageCount };
}
