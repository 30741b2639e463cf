import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts, revisions } from "#db/schema/posts.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { command } from "#lib/command.ts";
import type { Format } from "#lib/markdown/format.ts";
import { renderStored } from "#lib/markdown/render.ts";
import type { Screened } from "#lib/safety/screen.ts";
import { followEdit, screenEdit } from "#lib/safety/screen-edit.ts";
import { Refused } from "#lib/words/outcome.ts";
import { checkBase, editQuestion, noteEdit } from "./edit.ts";
import { RollBackPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { currentVersion, revise, sameVersion, signing } from "./revise.ts";
import { type LockedPost, lockPost } from "./subject.ts";

/** Brings an earlier version back as a new one: nothing is taken out of the history. */
export const rollBack = command({
  input: RollBackPost,
  may: "post.edit",
  on: async (tx, { post, version }) => {
    const former = await findFormer(tx, post, version);
    const text = former && (await renderStored(former.source, former.format as Format));
    const locked = await lockPost(tx, post);
    return locked && former && text && { ...locked, former, text };
  },
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    const { reason, version } = input;
    const before = await currentVersion(tx, on.id);
    checkBase(input.base, before);
    const { former } = on;
    const text = { source: former.source, html: on.text.html };
    const { title, tags, categoryId: category } = former;
    const screened = await screenEdit(doing, on, { title, tags, category, text, before });
    const credited = await keeping(tx, on.question.id, async () => {
      await bringBack(tx, on, screened);
      const after = await currentVersion(tx, on.id);
      if (sameVersion(before, after)) {
        throw new Refused("conflict", "The post reads like this version already.");
      }
      const signature = signing(who, on);
      await revise(tx, signature, { post: on.id, before, after, reason, alone: true });
      await noteEdit(tx, on.id, signature.authorId);
      return [];
    });
    const of = { question: on.question.id, post: on.id, kind: on.kind, version, credited };
    const { also } = await followEdit(doing, on, screened);
    return { event: { name: "post.rolled-back", ...of }, reason, also };
  },
});

async function findFormer(tx: Database, post: number, number: number) {
  const [former] = await tx
    .select({
      title: revisions.title,
      tags: revisions.tags,
      categoryId: categories.id,
      format: revisions.format,
      source: revisions.source,
    })
    .from(revisions)
    .leftJoin(categories, eq(categories.id, revisions.categoryId))
    // What was typed may be a greater number than the column holds.
    .where(and(eq(revisions.postId, post), sql`${revisions.number} = ${number}::bigint`));
  return former;
}

type Former = NonNullable<Awaited<ReturnType<typeof findFormer>>>;
type Text = Awaited<ReturnType<typeof renderStored>>;

type OnFormer = LockedPost & { former: Former; text: Text };

async function bringBack(tx: Database, on: OnFormer, screened: Screened) {
  const { former, text } = on;
  const { tags, categoryId, format, source } = former;
  const { html, excerpt, version } = text;
  const title = former.title === null ? undefined : screened.title;
  await tx
    .update(posts)
    .set(screened.text ?? { format, source, html, excerpt, rendererVersion: version })
    .where(eq(posts.id, on.id));
  if (on.kind !== "question") return;
  await editQuestion(tx, on.id, {
    title,
    tags: tags ?? [],
    // A category that is gone cannot be gone back to; the one that stands stays.
    category: categoryId ?? undefined,
  });
}
