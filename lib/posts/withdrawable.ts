import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { posts } from "#db/schema/posts.ts";
import { type Actor, authored } from "#lib/words/actor.ts";
import { allows, type PostKind } from "#lib/words/policy.ts";
import { byAuthor } from "./decide.ts";
import { findSubject, type LockedPost } from "./subject.ts";
import { othersWrote } from "./withdraw.ts";

/** A post as its author comes to take it back. */
export type Withdrawable = {
  id: number;
  kind: PostKind;
  question: { id: number; slug: string; title: string } | null;
  /** May it be taken back; or others wrote under it, it is done, a moderator hid it, or they are suspended. */
  standing: "open" | "answered" | "withdrawn" | "hidden" | "suspended";
};

/** For whoever wrote the post; undefined for everybody else. */
export async function findWithdrawable(
  db: Database,
  who: Actor,
  id: number,
): Promise<Withdrawable | undefined> {
  const on = await findSubject(db, id);
  if (!on || !authored(who, on)) return undefined;
  const [question] = await db
    .select({ id: posts.id, slug: posts.slug, title: posts.title })
    .from(posts)
    .where(eq(posts.id, on.questionId));
  const { visible } = on.question;
  const shown = question && (visible || authored(who, on.question));
  return {
    id,
    kind: on.kind,
    question: shown
      ? { ...question, slug: question.slug ?? "", title: question.title ?? "" }
      : null,
    standing: await standingOf(db, who, on),
  };
}

async function standingOf(
  db: Database,
  who: Actor,
  on: LockedPost,
): Promise<Withdrawable["standing"]> {
  if (on.hidden) return (await isWithdrawn(db, on.id)) ? "withdrawn" : "hidden";
  if (!allows("post.withdraw", who, on)) return "suspended";
  if (on.kind === "question" && (await othersWrote(db, who, on))) return "answered";
  return "open";
}

async function isWithdrawn(db: Database, post: number): Promise<boolean> {
  const [last] = await readRows<{ own: boolean }>(
    db,
    sql`select ${byAuthor} as own from decisions d join posts p on p.id = d.post_id
      where d.post_id = ${post} and d.act in ('hide', 'reject')
      order by d.decided_at desc, d.id desc limit 1`,
  );
  return last?.own ?? false;
}
