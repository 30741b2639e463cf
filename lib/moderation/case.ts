import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { authorOf } from "#lib/members/shown.ts";
import { findStart, type StartingPoint } from "#lib/posts/editable.ts";
import { ensureRendered, type Stored } from "#lib/posts/render.ts";
import { findSubject, type LockedPost } from "#lib/posts/subject.ts";
import type { Author, CategoryPath } from "#lib/questions/queries.ts";
import { type Member, moderates } from "#lib/words/actor.ts";
import { allows, type PostKind } from "#lib/words/policy.ts";
import { type AroundPost, listAround } from "./around.ts";
import { type AuthorHistory, findHistory } from "./history.ts";
import {
  type CaseDecision,
  listAppeals,
  listDecisions,
  listReports,
  listSuggested,
  type RaisedAppeal,
  type Report,
  type Suggested,
} from "./said.ts";

/** What a moderator can do with a post here. */
export type CaseAct =
  | "approve"
  | "approve-edited"
  | "reject"
  | "send-back"
  | "hide"
  | "restore"
  | "close"
  | "lock";

/** A post with all that is asked about it, for whoever moderates where it stands. */
export type PostCase = {
  id: number;
  kind: PostKind;
  state: LockedPost["state"];
  visible: boolean;
  locked: boolean;
  closed: boolean;
  createdAt: Date;
  editedAt: Date | null;
  author: Author;
  html: string;
  start: StartingPoint;
  category: CategoryPath[number] | null;
  question: { id: number; slug: string; title: string; visible: boolean };
  around: AroundPost[];
  reports: Report[];
  suggested: Suggested[];
  appeals: RaisedAppeal[];
  decisions: CaseDecision[];
  history: AuthorHistory;
  may: CaseAct[];
};

/** Undefined: there is no such post, it was deleted, or it stands where somebody else moderates. */
export async function findCase(
  db: Database,
  who: Member,
  id: number,
): Promise<PostCase | undefined> {
  const on = await findSubject(db, id);
  if (!on || !moderates(who, on.question.category)) return undefined;
  const [post, start, around, reports, suggested, appeals, decisions, history] = await Promise.all([
    findPost(db, id),
    findStart(db, id),
    listAround(db, on),
    listReports(db, id),
    listSuggested(db, id),
    listAppeals(db, id),
    listDecisions(db, id),
    findHistory(db, on),
  ]);
  const { kind, state, visible, locked } = on;
  const closed = on.question.closed;
  const may = actsOn(who, on);
  const own = { id, kind, state, visible, locked, closed, may, start };
  return { ...post, ...own, around, reports, suggested, appeals, decisions, history };
}

/** What fits the state that it is in, and this moderator may do. */
function actsOn(who: Member, on: LockedPost): CaseAct[] {
  const held = on.state === "held";
  const offered: [act: CaseAct, may: boolean][] = [
    ["approve", held && allows("post.approve", who, on)],
    ["approve-edited", held && allows("post.approve", who, on)],
    ["restore", on.hidden && allows("post.restore", who, on)],
    ["send-back", held && allows("post.send-back", who, on)],
    ["reject", held && allows("post.reject", who, on)],
    ["hide", on.state === "published" && allows("post.hide", who, on)],
    ["close", on.kind === "question" && allows("question.close", who, on)],
    ["lock", !on.locked && on.kind !== "comment" && allows("post.lock", who, on)],
  ];
  return offered.filter(([, may]) => may).map(([act]) => act);
}

type Row = Stored &
  Pick<PostCase, "author" | "category" | "question"> & {
    createdAt: string;
    editedAt: string | null;
  };

async function findPost(db: Database, id: number) {
  const rows = await readRows<Row>(
    db,
    sql`select p.id, p.html, p.excerpt, p.format, p.source, ${authorOf("p", "m")} as author,
        p.created_at as "createdAt", p.edited_at as "editedAt",
        case when k.id is not null then
          json_build_object('id', k.id, 'name', k.name, 'path', k.path) end as category,
        json_build_object('id', q.id, 'slug', q.slug, 'title', q.title, 'visible', q.visible)
          as question
      from posts p join posts q on q.id = p.question_id
      left join members m on m.id = p.author_id left join categories k on k.id = q.category_id
      where p.id = ${id}`,
  );
  const [found] = await ensureRendered(db, rows);
  if (!found) throw new Error(`Post ${id} is not there.`);
  const { author, category, question, html } = found;
  const editedAt = found.editedAt === null ? null : new Date(found.editedAt);
  return { author, category, question, html, createdAt: new Date(found.createdAt), editedAt };
}
