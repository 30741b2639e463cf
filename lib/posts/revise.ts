import { desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts, revisions } from "#db/schema/posts.ts";
import { renderStored } from "#lib/markdown/render.ts";
import { tagNamesOf } from "#lib/taxonomy/tagging.ts";
import { type Actor, authored, type Written } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { forgetForm } from "./submission.ts";

/** A post as one of its versions shows it. */
export type Version = {
  title: string | null;
  tags: string[] | null;
  categoryId: number | null;
  format: "text" | "html" | "markdown";
  source: string;
  html: string;
  rendererVersion: number;
};

/** The version that stands, rendered by now even if it came with an import. */
export async function currentVersion(tx: Database, id: number): Promise<Version> {
  const [post] = await tx
    .select({
      kind: posts.kind,
      title: posts.title,
      categoryId: posts.categoryId,
      format: posts.format,
      source: posts.source,
      html: posts.html,
      rendererVersion: posts.rendererVersion,
    })
    .from(posts)
    .where(eq(posts.id, id));
  if (!post) throw new Error(`Post ${id} is not there.`);
  const { kind, html, rendererVersion, ...rest } = post;
  const format = post.format as Version["format"];
  const tags = kind === "question" ? await tagNamesOf(tx, id) : null;
  if (html !== null && rendererVersion !== null) {
    return { ...rest, format, tags, html, rendererVersion };
  }
  const made = await renderStored(post.source, format);
  return { ...rest, format, tags, html: made.html, rendererVersion: made.version };
}

type Revised = {
  post: number;
  before: Version;
  after: Version;
  reason: string | undefined;
  /** An act of its own stays a version of its own, however soon it comes. */
  alone?: boolean;
};

/** Who is written down as a version's author: not for readers, where they are not shown who wrote the post. */
export type Signature = Written & { concealedAuthorId: number | null };

export function signing(who: Actor, on: Written & { concealed: boolean }): Signature {
  const member = who.kind === "member" ? who.id : null;
  const guestId = who.kind === "guest" ? who.id : null;
  return on.concealed && authored(who, on)
    ? { authorId: null, guestId, concealedAuthorId: member }
    : { authorId: member, guestId, concealedAuthorId: null };
}

/**
 * Keeps the history: the first edit writes the first version down too, and an edit soon after one by the same
 * author replaces that one.
 */
export async function revise(tx: Database, author: Signature, revised: Revised): Promise<void> {
  const { post, before, after, reason, alone = false } = revised;
  if (before.source !== after.source || before.title !== after.title) await forgetForm(tx, post);
  const last = (await lastRevision(tx, post)) ?? (await writeFirst(tx, post, before));
  if (!alone && !last.alone && last.number > 1 && last.recent && same(author, last)) {
    await tx
      .update(revisions)
      .set({ ...after, reason: reason ?? last.reason })
      .where(eq(revisions.id, last.id));
    return;
  }
  await tx
    .insert(revisions)
    .values({ postId: post, number: last.number + 1, ...after, ...author, reason, alone });
}

const same = (a: Signature, b: Signature) =>
  (a.authorId !== null && a.authorId === b.authorId) ||
  (a.concealedAuthorId !== null && a.concealedAuthorId === b.concealedAuthorId) ||
  (a.guestId !== null && a.guestId === b.guestId);

const fold = sql`now() - make_interval(mins => ${limits.edits.foldMinutes})`;
const told = {
  id: revisions.id,
  number: revisions.number,
  authorId: revisions.authorId,
  guestId: revisions.guestId,
  concealedAuthorId: revisions.concealedAuthorId,
  reason: revisions.reason,
  alone: revisions.alone,
  recent: sql<boolean>`${revisions.createdAt} > ${fold}`,
};

async function lastRevision(tx: Database, post: number) {
  const [last] = await tx
    .select(told)
    .from(revisions)
    .where(eq(revisions.postId, post))
    .orderBy(desc(revisions.number))
    .limit(1);
  return last;
}

async function writeFirst(tx: Database, post: number, first: Version) {
  const [written] = await tx
    .select({
      authorId: posts.authorId,
      guestId: posts.guestId,
      concealedAuthorId: posts.concealedAuthorId,
      createdAt: posts.createdAt,
    })
    .from(posts)
    .where(eq(posts.id, post));
  const [row] = await tx
    .insert(revisions)
    .values({ postId: post, number: 1, ...first, ...written })
    .returning(told);
  if (!row) throw new Error(`The first version of post ${post} was not kept.`);
  return row;
}

export const sameVersion = (a: Version, b: Version): boolean =>
  a.title === b.title &&
  a.categoryId === b.categoryId &&
  a.format === b.format &&
  a.source === b.source &&
  (a.tags ?? []).join(" ") === (b.tags ?? []).join(" ");
