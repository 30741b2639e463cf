import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { constant } from "#db/constant.ts";
import { readRows } from "#db/rows.ts";
import { authorOf, editedBy } from "#lib/members/shown.ts";
import { plainText } from "#lib/posts/plain.ts";
import { ensureRendered, type Stored } from "#lib/posts/render.ts";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import type { AnswerOrder } from "#lib/words/routes.ts";
import { answerOrder } from "./answer-order.ts";
import type { Answer, Author, Comment, Thread } from "./queries.ts";
import { followOns, type SideRow, side } from "./side.ts";

type Row = Stored & {
  kind: "question" | "answer" | "comment";
  parentId: number | null;
  title: string;
  slug: string;
  createdAt: string;
  changedAt: string;
  edited: { at: string; by: Author | null } | null;
  author: Author;
  score: number;
  viewCount: number;
  answerCount: number;
  commentCount: number;
  acceptedAnswerId: number | null;
  locked: boolean;
  /** With answers alone. */
  followOns: Answer["followOns"] | null;
  /** The place among this page's answers. */
  place: number | null;
  /** With the question alone. */
  side: SideRow | null;
};
export type ThreadRow = Row & { html: string; excerpt: string };

/** The question with what stands around it, one page of its answers, and the comments of these. */
export async function readThread(
  db: Database,
  id: number,
  order: AnswerOrder,
  page: number,
): Promise<ThreadRow[]> {
  return ensureRendered(db, await readRows<Row>(db, threadQuery(id, order, page)));
}

/** Later pages are values: an address must not be able to make new statements, which the database keeps. */
const beyond = (page: number): SQL =>
  page === 1 ? sql`` : sql`offset ${(page - 1) * limits.page.answers}`;

const threadQuery = (id: number, order: AnswerOrder, page: number): SQL => sql`
  with q as (
    select p.id, p.accepted_answer_id from posts p where p.id = ${id} and ${visibleQuestion()}
  ), shown as (
    select p.id, row_number() over (order by ${answerOrder(order)}) as place
    from q join posts p on p.question_id = q.id
    where p.kind = 'answer' and ${visible()}
    order by place limit ${constant(limits.page.answers)} ${beyond(page)}
  ), picked as (
    select id, null::bigint as place from q
    union all
    select id, place from shown
    union all
    select p.id, null from q join posts p on p.question_id = q.id
    where p.kind = 'comment' and ${visible()}
      and (p.parent_id = q.id or p.parent_id in (select id from shown))
  )
  select p.id, p.kind, p.parent_id as "parentId", p.title, p.slug, p.html, p.excerpt, p.format,
    case when p.html is null then p.source end as source,
    p.created_at as "createdAt", p.changed_at as "changedAt", ${editedBy("p", "e")} as edited,
    ${authorOf("p", "m")} as author, p.score, p.view_count as "viewCount",
    p.answer_count as "answerCount", p.comment_count as "commentCount",
    p.accepted_answer_id as "acceptedAnswerId", p.locked_at is not null as locked, picked.place,
    case when p.kind = 'answer' then (${followOns}) end as "followOns",
    case when q.id is not null then (${side()}) end as side
  from picked
  join posts p on p.id = picked.id
  left join members m on m.id = p.author_id
  left join members e on e.id = p.edited_by_id
  left join posts q on q.id = p.id and q.kind = 'question'
  where ${visible()}
  order by picked.place, p.created_at, p.id`;

type ThreadPart = Pick<
  Thread,
  | "id"
  | "slug"
  | "title"
  | "html"
  | "text"
  | "excerpt"
  | "createdAt"
  | "changedAt"
  | "edited"
  | "author"
  | "score"
  | "viewCount"
  | "answerCount"
  | "commentCount"
  | "acceptedAnswerId"
  | "locked"
  | "comments"
  | "answers"
>;

export function threadOf(question: ThreadRow, rows: readonly ThreadRow[]): ThreadPart {
  const under = (parent: number) =>
    rows.filter((row) => row.kind === "comment" && row.parentId === parent).map(commentOf);
  const answers = rows
    .filter((row) => row.kind === "answer")
    .map(
      (row): Answer => ({
        ...commentOf(row),
        accepted: row.id === question.acceptedAnswerId,
        locked: row.locked,
        followOns: row.followOns ?? [],
        comments: under(row.id),
      }),
    );
  const { slug, title, excerpt, viewCount, answerCount, commentCount, acceptedAnswerId, locked } =
    question;
  return {
    ...commentOf(question),
    ...{ slug, title, excerpt, viewCount, answerCount, commentCount, acceptedAnswerId, locked },
    changedAt: new Date(question.changedAt),
    comments: under(question.id),
    answers,
  };
}

/** What every post of a thread shows. */
const commentOf = (row: ThreadRow): Comment => ({
  id: row.id,
  html: row.html,
  text: plainText(row.html),
  createdAt: new Date(row.createdAt),
  edited: row.edited && { at: new Date(row.edited.at), by: row.edited.by },
  author: row.author,
  score: row.score,
});
