import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { authorOf } from "#lib/members/shown.ts";
import type { Author } from "#lib/questions/queries.ts";
import { type Actor, authored, moderates, wrote } from "#lib/words/actor.ts";
import { type PostAct, postActs } from "#lib/words/acts.ts";
import { allows, type PostKind } from "#lib/words/policy.ts";
import { ensureRendered, type Stored } from "./render.ts";
import { findSubject, type LockedPost } from "./subject.ts";

/** A post as somebody comes to do something to it. */
export type Moderated = {
  id: number;
  kind: PostKind;
  question: { id: number; slug: string; title: string } | null;
  html: string;
  author: Author;
  createdAt: Date;
  state: LockedPost["state"];
  visible: boolean;
  closed: boolean;
  locked: boolean;
  concealed: boolean;
  /** Whoever acts on their own words need not be told that the author reads why. */
  own: boolean;
  /** Decides what others wrote. */
  moderates: boolean;
  edits: boolean;
  category: number | null;
  acts: PostAct[];
};

type Fits = (who: Actor, on: LockedPost) => boolean;

const isOpenQuestion = (on: LockedPost) => on.kind === "question" && on.visible;

/** What can be done now: who may, and whether it is not done already. */
const fits: Record<PostAct, Fits> = {
  close: (who, on) => isOpenQuestion(on) && allows("question.close", who, on),
  reopen: (who, on) => isOpenQuestion(on) && allows("question.reopen", who, on),
  move: (who, on) => on.kind === "question" && allows("question.move", who, on),
  merge: (who, on) => on.kind === "question" && allows("question.merge", who, on),
  convert: (who, on) => allows("post.convert", who, on),
  conceal: (who, on) => !on.concealed && allows("post.conceal", who, on),
  reveal: (who, on) => on.concealed && allows("post.reveal", who, on),
  lock: (who, on) => !on.locked && allows("post.lock", who, on),
  unlock: (who, on) => on.locked && allows("post.unlock", who, on),
  hold: (who, on) => on.state === "published" && allows("post.hold", who, on),
  hide: (who, on) => !on.hidden && allows("post.hide", who, on),
  restore: (who, on) => on.hidden && allows("post.restore", who, on),
  delete: (who, on) => allows("post.delete", who, on),
};

/** For whoever can do anything to it; undefined for everybody else. */
export async function findModerated(
  db: Database,
  who: Actor,
  id: number,
): Promise<Moderated | undefined> {
  const on = await findSubject(db, id);
  if (!on || !allows("post.read", who, on)) return undefined;
  const fitting = postActs.filter((act) => fits[act](who, on));
  if (fitting.length === 0) return undefined;
  const { html, author, createdAt, title, slug } = await readPost(db, id);
  const nameless = author.kind === "guest" && author.name === null;
  const acts = fitting.filter((act) => !(act === "conceal" && nameless));
  const { kind, state, visible, locked, concealed, question } = on;
  const sees = question.visible || authored(who, question) || moderates(who, question.category);
  return {
    ...{ id, kind, html, author, state, visible, locked, concealed, acts },
    createdAt: new Date(createdAt),
    question: sees ? { id: question.id, slug, title } : null,
    closed: question.closed,
    own: wrote(who, on),
    moderates: moderates(who, question.category),
    edits: allows("post.edit", who, on),
    category: question.category,
  };
}

type Row = Stored & { author: Author; createdAt: string; title: string; slug: string };

async function readPost(db: Database, id: number) {
  const rows = await readRows<Row>(
    db,
    sql`select p.id, p.html, p.excerpt, p.format, p.source, p.created_at as "createdAt",
        ${authorOf("p", "m")} as author, q.title, q.slug
      from posts p join posts q on q.id = p.question_id
      left join members m on m.id = p.author_id
      where p.id = ${id}`,
  );
  const [row] = await ensureRendered(db, rows);
  if (!row) throw new Error(`Post ${id} is not there.`);
  return row;
}
