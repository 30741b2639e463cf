import { inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import type { PostKind, PostSubject } from "#lib/words/policy.ts";

/** A post as a command is done to it: loaded, locked, and all that the policy asks about. */
export type LockedPost = PostSubject & {
  id: number;
  questionId: number;
  parentId: number | null;
  state: "published" | "held" | "hidden";
  /** The member whom readers are shown; `authorId` is whoever wrote it. */
  shownAuthorId: number | null;
  concealed: boolean;
  upCount: number;
  downCount: number;
  question: PostSubject["question"] & { id: number; shownAuthorId: number | null };
};

const columns = {
  id: posts.id,
  kind: posts.kind,
  questionId: posts.questionId,
  parentId: posts.parentId,
  authorId: sql<number | null>`coalesce(${posts.authorId}, ${posts.concealedAuthorId})`.mapWith(
    posts.authorId,
  ),
  shownAuthorId: posts.authorId,
  concealed: sql<boolean>`num_nonnulls(${posts.concealedAuthorId}, ${posts.concealedName}) > 0`,
  guestId: posts.guestId,
  state: posts.state,
  visible: posts.visible,
  lockedAt: posts.lockedAt,
  closedAt: posts.closedAt,
  categoryId: posts.categoryId,
  upCount: posts.upCount,
  downCount: posts.downCount,
};

/**
 * Locks a post and what it stands under, the question first, so that whatever happens to one thread happens
 * one after the other. What is deleted or merged, and what stands under it, is not there any more.
 */
export async function lockPost(
  tx: Database,
  id: number,
  ...kinds: PostKind[]
): Promise<LockedPost | undefined> {
  return subjectOf(id, kinds, await threadsOf(tx, [id]).for("no key update", { of: posts }));
}

/** The same for many posts; undefined for what somebody else is at, because nobody waits with so many locked. */
export async function lockFreePosts(
  tx: Database,
  ids: readonly number[],
): Promise<(LockedPost | undefined)[]> {
  const free = { of: posts, skipLocked: true } as const;
  const rows = await threadsOf(tx, ids).for("no key update", free);
  return ids.map((id) => subjectOf(id, [], rows));
}

/** The same for a page, which only asks what may be done and keeps nobody waiting. */
export const findSubject = async (db: Database, id: number): Promise<LockedPost | undefined> =>
  subjectOf(id, [], await threadsOf(db, [id]));

function threadsOf(db: Database, ids: readonly number[]) {
  // Of a list the planner expects ten, and so it would plan anew each time for one.
  const [id] = ids;
  const these = ids.length === 1 ? sql`= ${id}` : sql`= any (${`{${ids.join(",")}}`}::bigint[])`;
  const threads = sql`(
    select unnest(array[place.question_id, place.parent_id, place.id]) from posts place
    where place.id ${these})`;
  return db
    .select(columns)
    .from(posts)
    .where(inArray(posts.id, threads))
    .orderBy(sql`array_position(array['question', 'answer', 'comment'], ${posts.kind})`);
}

/** Deleted for good, or merged into another question: nothing can be done to it any more. */
const isOver = (state: string) => state === "deleted" || state === "merged";

type Row = Awaited<ReturnType<typeof threadsOf>>[number];

function subjectOf(id: number, kinds: PostKind[], rows: Row[]): LockedPost | undefined {
  const found = (which: number) => rows.find((row) => row.id === which);
  const post = found(id);
  const question = post && found(post.questionId);
  const parent = post && found(post.parentId ?? post.id);
  if (!post || !question || !parent) return undefined;
  if ([question, parent, post].some(({ state }) => isOver(state))) return undefined;
  const kind = post.kind as PostKind;
  if (kinds.length > 0 && !kinds.includes(kind)) return undefined;
  return {
    ...post,
    kind,
    state: post.state as LockedPost["state"],
    hidden: post.state === "hidden",
    locked: post.lockedAt !== null,
    question: {
      id: question.id,
      authorId: question.authorId,
      shownAuthorId: question.shownAuthorId,
      guestId: question.guestId,
      visible: question.visible,
      closed: question.closedAt !== null,
      locked: question.lockedAt !== null,
      category: question.categoryId,
    },
  };
}
