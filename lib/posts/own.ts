import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { allOf, type LongList, pagesOf, stretch } from "#lib/lists/walk.ts";
import { memberShown } from "#lib/members/shown.ts";
import type { Author } from "#lib/questions/queries.ts";
import type { Page } from "#lib/taxonomy/queries.ts";
import type { Guest, Member } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import type { PostKind } from "#lib/words/policy.ts";
import type { Restriction } from "#lib/words/statements.ts";
import { byAuthor } from "./decide.ts";
import { openingWords } from "./plain.ts";
import { ensureRendered, type Stored } from "./render.ts";
import { standingRestrictions } from "./restricts.ts";
import { visible, writer } from "./visible.ts";

/** Why a post is not in sight, who decided that, and when. */
export type OwnDecision = {
  reason: string;
  at: Date;
  /** Null: a rule of the site, or somebody who is not known any more. */
  by: Author | null;
  byAuthor: boolean;
  byRule: boolean;
};

/** A post as its author finds it again, whatever became of it. */
export type OwnPost = {
  id: number;
  kind: PostKind;
  /** The question that it is or stands under; null when its author may not see that any more. */
  question: { id: number; slug: string; title: string } | null;
  excerpt: string;
  /** The text itself, where no page shows it. */
  html: string | null;
  score: number;
  answerCount: number;
  createdAt: Date;
  state: "published" | "held" | "hidden" | "deleted" | "merged";
  /** Readers are not shown who wrote it. */
  concealed: boolean;
  visible: boolean;
  closed: boolean;
  locked: boolean;
  /** A question that has an accepted answer, or an answer that is accepted. */
  accepted: boolean;
  decision: OwnDecision | null;
  /** What was taken from it and still is: each has a statement, by its number. */
  restrictions: { id: number; act: Restriction }[];
};

/** What one member wrote, in every state, the latest first: for that member alone. */
export const listOwnPosts = (
  db: Database,
  author: number,
  kind: PostKind,
  page: number,
): Promise<Page<OwnPost> | undefined> =>
  listOwn(db, `own-${kind}s:${author}`, { author, alone: sql`p.kind = ${kind}` }, page);

/** What of it waits until a moderator has looked at it. */
export const listOwnWaiting = (
  db: Database,
  author: number,
  page: number,
): Promise<Page<OwnPost> | undefined> =>
  listOwn(db, `own-waiting:${author}`, { author, alone: sql`p.state = 'held'` }, page);

/** One post, for whoever wrote it and nobody else. */
export async function findOwnPost(
  db: Database,
  who: Member | Guest,
  id: number,
): Promise<OwnPost | undefined> {
  const theirs = who.kind === "member" ? writer() : sql`p.guest_id`;
  const [found] = await readOwn(
    db,
    sql`select p.created_at as key, p.id from posts p where p.id = ${id} and ${theirs} = ${who.id}`,
  );
  return found;
}

async function listOwn(
  db: Database,
  name: string,
  { author, alone }: { author: number; alone: SQL },
  page: number,
): Promise<Page<OwnPost> | undefined> {
  const size = limits.page.questions;
  const branches = [sql`p.author_id`, sql`p.concealed_author_id`].map(
    (column) =>
      sql`select p.created_at as key, p.id from posts p where ${column} = ${author} and ${alone}`,
  );
  const [counted] = await readRows<{ total: number }>(
    db,
    sql`select count(*) as total from (${allOf(branches)}) every`,
  );
  const total = counted?.total ?? 0;
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  const list: LongList = { name, branches, keyType: "timestamptz", total };
  const rows = await readOwn(db, await stretch(db, list, (page - 1) * size, size));
  return { rows, total, page, pageCount };
}

type Row = Omit<OwnPost, "createdAt" | "decision" | "excerpt" | "html"> &
  Stored & {
    createdAt: string;
    opening: string | null;
    decision: (Omit<OwnDecision, "at"> & { at: string }) | null;
  };

const columns = sql`p.id, p.kind, p.score, p.state,
  num_nonnulls(p.concealed_author_id, p.concealed_name) > 0 as concealed, p.visible, p.format, p.excerpt,
  p.answer_count as "answerCount", p.created_at as "createdAt",
  q.closed_at is not null as closed, (p.locked_at is not null or q.locked_at is not null) as locked,
  case p.kind when 'question' then p.accepted_answer_id is not null
    else coalesce(q.accepted_answer_id = p.id, false) end as accepted,
  case when p.excerpt is null then left(p.source, 2000) end as opening,
  case when ${visible()} or p.state = 'deleted' then '' else p.html end as html,
  case when not ${visible()} and p.html is null then p.source end as source,
  ${standingRestrictions} as restrictions,
  case when (${visible("q")} or ${writer("q")} = ${writer()} or q.guest_id = p.guest_id) and q.state <> 'deleted' then
    json_build_object('id', q.id, 'slug', q.slug, 'title', q.title) end as question`;

/** The decision that brought a post into the state it is in. */
const decision = sql`
  select json_build_object('reason', d.reason, 'at', d.decided_at, 'by', ${memberShown("m")},
    'byAuthor', ${byAuthor}, 'byRule', d.rule is not null) as told
  from decisions d left join members m on m.id = d.by_id
  where d.post_id = p.id and d.act = any(
    case p.state when 'held' then array['hold', 'return'] when 'hidden' then array['hide', 'reject']
      when 'deleted' then array['delete'] when 'merged' then array['merge'] else array[]::text[] end)
  order by d.decided_at desc, d.id desc limit 1`;

async function readOwn(db: Database, entries: SQL): Promise<OwnPost[]> {
  const rows = await readRows<Row>(
    db,
    sql`select ${columns}, d.told as decision
      from (${entries}) e
      join posts p on p.id = e.id
      join posts q on q.id = p.question_id
      left join lateral (${decision}) d on true
      order by e.key desc, e.id desc`,
  );
  const rendered = await ensureRendered(db, rows);
  return rendered.map(({ opening, format, source: _, html, ...row }) => ({
    ...row,
    html: html === "" ? null : html,
    excerpt: row.excerpt || (opening === null ? "" : openingWords(opening, format)),
    createdAt: new Date(row.createdAt),
    decision: row.decision && { ...row.decision, at: new Date(row.decision.at) },
  }));
}
