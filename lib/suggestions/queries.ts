import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { pagesOf } from "#lib/lists/walk.ts";
import { memberShown } from "#lib/members/shown.ts";
import { type Comparison, compare } from "#lib/posts/compare.ts";
import { findStart, type StartingPoint } from "#lib/posts/editable.ts";
import { startingText } from "#lib/posts/starting-text.ts";
import { findSubject } from "#lib/posts/subject.ts";
import type { Author } from "#lib/questions/queries.ts";
import type { Actor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { allows } from "#lib/words/policy.ts";

/** Who suggested an edit, why, and what became of it. */
export type SuggestionRow = {
  id: number;
  by: Author;
  reason: string;
  at: Date;
  outcome: "taken" | "declined" | "withdrawn" | null;
  decided: { at: Date; by: Author | null; note: string | null } | null;
};

export type SuggestionPage = {
  rows: SuggestionRow[];
  /** Sees those of everybody, and decides about them. */
  reviews: boolean;
  total: number;
  page: number;
  pageCount: number;
};

export type SuggestionShown = SuggestionRow & {
  /** Against the post as it stands, or, once it was decided, as it stood. */
  comparison: Comparison;
  /** The suggested text, for whom the comparison says nothing. */
  source: string;
  changedSince: boolean;
  base: string;
  may: { take: boolean; decline: boolean; withdraw: boolean };
};

type Raw = Omit<SuggestionRow, "at" | "decided"> & {
  at: string;
  decided: { at: string; by: Author | null; note: string | null } | null;
};

const shown = sql`s.id, s.reason, s.created_at as at, s.outcome,
  coalesce(${memberShown("m")}, json_build_object('kind', 'gone')) as by,
  case when s.decided_at is null then null
    else json_build_object('at', s.decided_at, 'by', ${memberShown("d")}, 'note', s.note)
  end as decided`;
const from = sql`from suggestions s
  join posts p on p.id = s.post_id
  left join members m on m.id = s.by_id
  left join members d on d.id = s.decided_by_id and d.id is distinct from p.concealed_author_id`;

const read = (row: Raw): SuggestionRow => ({
  ...row,
  at: new Date(row.at),
  decided: row.decided && { ...row.decided, at: new Date(row.decided.at) },
});

/** What was suggested for a post, open ones first: all of it for its reviewers, their own for others. */
export async function listSuggestions(
  db: Database,
  who: Actor,
  post: number,
  page: number,
): Promise<SuggestionPage | undefined> {
  const on = await findSubject(db, post);
  if (!on || !allows("post.read", who, on)) return undefined;
  const reviews = allows("suggestion.decline", who, { ...on, suggestedById: null });
  const which = sql`where s.post_id = ${post} and ${reviews ? sql`true` : by(who)}`;
  const [counted] = await readRows<{ total: number }>(
    db,
    sql`select count(*)::int as total from suggestions s ${which}`,
  );
  const total = counted?.total ?? 0;
  const size = limits.page.suggestions;
  const pageCount = pagesOf(Math.max(1, total), size);
  if (page > pageCount) return undefined;
  const rows = await readRows<Raw>(
    db,
    sql`select ${shown} ${from} ${which}
      order by s.decided_at is null desc, s.id desc limit ${size} offset ${(page - 1) * size}`,
  );
  return { rows: rows.map(read), reviews, total, page, pageCount };
}

const by = (who: Actor): SQL => (who.kind === "member" ? sql`s.by_id = ${who.id}` : sql`false`);

type Kept = {
  byId: number | null;
  title: string | null;
  source: string;
  tags: string[] | null;
  baseNumber: number;
  latest: number;
};

/** One suggestion, for whoever made it and whoever decides about it. */
export async function findSuggestion(
  db: Database,
  who: Actor,
  post: number,
  id: number,
): Promise<SuggestionShown | undefined> {
  const on = await findSubject(db, post);
  const [row] = await readRows<Raw & Kept>(db, oneOf(post, id));
  if (!on || !row) return undefined;
  const { byId, title, source, tags, baseNumber, latest, ...rest } = row;
  const subject = { ...on, suggestedById: byId };
  const withdraw = allows("suggestion.withdraw", who, subject);
  const decline = allows("suggestion.decline", who, subject);
  if (!decline && !(withdraw && allows("post.read", who, on))) return undefined;
  const take = allows("suggestion.take", who, subject);
  const open = row.outcome === null;
  const start = await findStart(db, post);
  const before = open ? start : ((await findBase(db, post, baseNumber)) ?? start);
  return {
    ...read(rest),
    source,
    comparison: compare(
      { ...before, category: null },
      { title: title ?? before.title, tags: tags ?? before.tags, category: null, body: source },
    ),
    changedSince: open && latest !== baseNumber,
    base: start.base,
    may: { take: open && take, decline: open && decline, withdraw: open && withdraw },
  };
}

const oneOf = (post: number, id: number): SQL => sql`
  select ${shown}, s.by_id as "byId", s.title, s.source, s.tags, s.base_number as "baseNumber",
    (select coalesce(max(number), 0) from revisions r where r.post_id = s.post_id) as latest
  ${from} where s.id = ${id} and s.post_id = ${post}`;

type Base = Pick<StartingPoint, "title" | "tags" | "body">;

/** The version that it was made from; a post's first one is written down with its first edit. */
async function findBase(db: Database, post: number, number: number): Promise<Base | undefined> {
  type Row = Parameters<typeof startingText>[0] & { title: string | null; tags: string[] | null };
  const [row] = await readRows<Row>(
    db,
    sql`select title, tags, format, source, html from revisions
      where post_id = ${post} and number = ${Math.max(1, number)}`,
  );
  return row && { title: row.title, tags: row.tags ?? [], body: await startingText(row) };
}
