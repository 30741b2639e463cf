import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts, revisions } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { Refused } from "#lib/words/outcome.ts";
import { creditAccepted, discreditWritten } from "./credited.ts";
import { recordDecision } from "./decide.ts";
import { ConcealPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { type LockedPost, lockPost } from "./subject.ts";

/** Readers are not shown any more who wrote a post. Whoever did can go on reading, editing and taking it back. */
export const conceal = command({
  input: ConcealPost,
  may: "post.conceal",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input: { reason, ground }, on }) => {
    const { id, kind, question } = on;
    if (on.concealed) throw new Refused("conflict", "Nobody is shown who wrote this already.");
    const decision = await recordDecision(tx, who, { post: id, act: "conceal", reason, ground });
    const credited = await keeping(tx, question.id, () => unsign(tx, on));
    return {
      event: { name: "post.concealed", question: question.id, post: id, kind, credited, decision },
      reason,
    };
  },
});

async function unsign(tx: Database, on: LockedPost): Promise<MemberChange[]> {
  const { id, shownAuthorId: author } = on;
  const unsigned = await tx
    .update(posts)
    .set({
      authorId: null,
      authorName: null,
      concealedAuthorId: posts.authorId,
      concealedName: posts.authorName,
      editedById: sql`nullif(edited_by_id, author_id)`,
    })
    .where(and(eq(posts.id, id), sql`num_nonnulls(author_id, author_name) > 0`))
    .returning({ id: posts.id });
  if (unsigned.length === 0) {
    throw new Refused("conflict", "No name is shown with this post.");
  }
  if (author === null) return [];
  await tx
    .update(revisions)
    .set({ authorId: null, concealedAuthorId: author })
    .where(and(eq(revisions.postId, id), eq(revisions.authorId, author)));
  return [...(await discreditWritten(tx, author, on)), ...(await creditAccepted(tx, [id]))];
}
