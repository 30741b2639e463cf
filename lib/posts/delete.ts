import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { flags } from "#db/schema/moderation.ts";
import { posts, questionTags, revisions } from "#db/schema/posts.ts";
import { suggestions } from "#db/schema/writing.ts";
import { command } from "#lib/command.ts";
import { decide } from "./decide.ts";
import { DeletePost } from "./input.ts";
import { type LockedPost, lockPost } from "./subject.ts";

/** For good: the row stays, so that its address can say "gone", and not one word of it does. */
export const deletePost = command({
  input: DeletePost,
  may: "post.delete",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    const decision = { act: "delete", state: "deleted", ...input } as const;
    const { of, told } = await decide(tx, who, on, decision, () => wipe(tx, on));
    return { event: { name: "post.deleted", ...of }, ...told };
  },
});

async function wipe(tx: Database, { id, kind }: LockedPost): Promise<void> {
  await tx
    .update(posts)
    .set({
      source: "",
      html: "",
      excerpt: "",
      rendererVersion: sql`coalesce(renderer_version, 0)`,
      authorName: null,
      concealedName: null,
      submission: null,
      ...(kind === "question" ? { title: "", slug: "" } : {}),
    })
    .where(eq(posts.id, id));
  await tx.delete(revisions).where(eq(revisions.postId, id));
  await tx.delete(suggestions).where(eq(suggestions.postId, id));
  await tx.update(flags).set({ textThen: "" }).where(eq(flags.postId, id));
  if (kind === "question") await tx.delete(questionTags).where(eq(questionTags.questionId, id));
}
