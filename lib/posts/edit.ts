import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { commentBody } from "#lib/comments/input.ts";
import { slugOf } from "#lib/questions/slug.ts";
import { categoryOf } from "#lib/taxonomy/category.ts";
import { nameTags, setTags } from "#lib/taxonomy/tagging.ts";
import { type Actor, wrote } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { body, EditPost, questionBody } from "./input.ts";
import { keeping } from "./kept.ts";
import { rendered } from "./rendered.ts";
import { currentVersion, revise, type Version } from "./revise.ts";
import { type LockedPost, lockPost } from "./subject.ts";

type Edit = z.infer<typeof EditPost>;
const bodies = { question: questionBody, answer: body, comment: commentBody };

/** Whoever edits what another wrote says why. */
export const edit = command({
  input: EditPost,
  may: "post.edit",
  on: async (tx, input) => {
    const text = input.body === undefined ? undefined : await rendered(input.body);
    const post = await lockPost(tx, input.post);
    return post && { ...post, text };
  },
  does: async ({ tx, who, input, on }) => {
    checkFields(who, input, on);
    const before = await currentVersion(tx, on.id);
    const credited = await keeping(tx, on.question.id, async () => {
      if (on.kind === "question") await editQuestion(tx, on.id, input);
      if (on.text) await tx.update(posts).set(on.text).where(eq(posts.id, on.id));
      const after = await currentVersion(tx, on.id);
      if (same(before, after)) throw new Refused("conflict", "Nothing was changed.");
      await revise(tx, who, { post: on.id, before, after, reason: input.reason });
      const editor = who.kind === "member" ? who.id : null;
      await tx
        .update(posts)
        .set({ editedAt: sql`now()`, editedById: editor, changedAt: sql`now()` })
        .where(eq(posts.id, on.id));
      return [];
    });
    return {
      event: {
        name: "post.edited",
        question: on.question.id,
        post: on.id,
        kind: on.kind,
        credited,
      },
      ...(input.reason === undefined ? {} : { reason: input.reason }),
    };
  },
});

function checkFields(who: Actor, input: Edit, on: LockedPost): void {
  const fields: Record<string, string> = {};
  const long = input.body === undefined ? undefined : bodies[on.kind].safeParse(input.body);
  if (long?.error) fields.body = long.error.issues[0]?.message ?? "Please look at this again.";
  if (input.reason === undefined && !wrote(who, on)) {
    fields.reason = "Please say why. The author will read it.";
  }
  if (Object.keys(fields).length > 0) {
    throw new Refused("invalid", "Please look at the marked fields again.", fields);
  }
}

async function editQuestion(tx: Database, id: number, input: Edit): Promise<void> {
  const { title } = input;
  if (title !== undefined) {
    await tx
      .update(posts)
      .set({ title, slug: slugOf(title) })
      .where(eq(posts.id, id));
  }
  if (input.category !== undefined) {
    const categoryId = await categoryOf(tx, input.category);
    await tx.update(posts).set({ categoryId }).where(eq(posts.id, id));
  }
  if (input.tags !== undefined) await setTags(tx, id, await nameTags(tx, input.tags));
}

const same = (a: Version, b: Version) =>
  a.title === b.title &&
  a.categoryId === b.categoryId &&
  a.format === b.format &&
  a.source === b.source &&
  (a.tags ?? []).join(" ") === (b.tags ?? []).join(" ");
