import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { posts, revisions } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { wrote } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { creditAccepted, creditWritten } from "./credited.ts";
import { recordDecision } from "./decide.ts";
import { RevealPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { type LockedPost, lockPost } from "./subject.ts";
import { writer } from "./visible.ts";

/** Readers are shown again who wrote a post, and it counts for its author again. */
export const reveal = command({
  input: RevealPost,
  may: "post.reveal",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input: { reason, ground }, on }) => {
    const { id, kind, question } = on;
    if (!on.concealed) throw new Refused("conflict", "Readers are shown who wrote this already.");
    if (!wrote(who, on) && (await isConcealedByAuthor(tx, id))) throw theirs;
    const decision = await recordDecision(tx, who, { post: id, act: "reveal", reason, ground });
    const credited = await keeping(tx, question.id, () => sign(tx, on));
    return {
      event: { name: "post.revealed", question: question.id, post: id, kind, credited, decision },
      reason,
    };
  },
});

const theirs = new Refused(
  "not-allowed",
  "Whoever wrote this took their own name off it, and nobody else can put it back.",
);

export async function isConcealedByAuthor(db: Database, post: number): Promise<boolean> {
  const [last] = await readRows<{ own: boolean | null }>(
    db,
    sql`select coalesce(d.by_id = ${writer()}, d.by_id is null and d.rule is null) as own
      from decisions d join posts p on p.id = d.post_id
      where d.post_id = ${post} and d.act = 'conceal' order by d.id desc limit 1`,
  );
  return last?.own ?? false;
}

async function sign(tx: Database, on: LockedPost): Promise<MemberChange[]> {
  const { id, authorId: author } = on;
  await tx
    .update(posts)
    .set({
      authorId: posts.concealedAuthorId,
      authorName: posts.concealedName,
      concealedAuthorId: null,
      concealedName: null,
      editedById: sql`coalesce(edited_by_id, (
        select r.concealed_author_id from revisions r
        where r.post_id = ${id} and r.number > 1 order by r.number desc limit 1))`,
    })
    .where(eq(posts.id, id));
  if (author === null) return [];
  await tx
    .update(revisions)
    .set({ authorId: author, concealedAuthorId: null })
    .where(and(eq(revisions.postId, id), eq(revisions.concealedAuthorId, author)));
  return [...(await creditWritten(tx, author, [on])), ...(await creditAccepted(tx, [id]))];
}
