import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { leaveDraft } from "#lib/drafts/place.ts";
import { guestName } from "#lib/members/guest-name.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { forWriting } from "#lib/members/points.ts";
import { keepTallies } from "#lib/site/tallies.ts";
import { tagNew } from "#lib/taxonomy/tagging.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { keepPlaced } from "./kept.ts";
import type { Rendered } from "./rendered.ts";
import { findSubmitted, forgetBrief, submissionKey } from "./submission.ts";

type Place = {
  kind: PostKind;
  /** What it stands under; a question stands under nothing. */
  under?: { id: number; kind: PostKind; questionId: number };
  text: Rendered;
  displayName: string | undefined;
  /** The word of the form that it was sent with: see lib/posts/submission.ts. */
  submission: string | undefined;
  question?: {
    title: string;
    slug: string;
    categoryId: number | null;
    followsId: number | null;
    /** The answer from which it was asked, which may be out of sight by now. */
    follows: number | undefined;
    tags: number[];
  };
};

/** `before`: the same form has made this post already, and nothing was written now. */
type Placed = { id: number; credited: number[]; before: boolean };

/** Writes a new post into its thread, once for each form. */
export async function placePost(
  tx: Database,
  who: Actor,
  { kind, under, text, displayName, submission, question }: Place,
): Promise<Placed> {
  const sent = { kind, under: under?.id, title: question?.title, source: text.source, submission };
  const key = submissionKey(who, sent);
  const { tags = [], follows, ...titled } = question ?? {};
  const [author, own] = await Promise.all([
    authorOf(tx, who, displayName),
    // A question names itself as its own thread, and so must know its number before it is written.
    under ? undefined : nextId(tx),
    forgetBrief(tx, key),
  ]);
  const writing = tx
    .insert(posts)
    .values({
      ...(own && { id: own }),
      kind,
      questionId: under?.questionId ?? Number(own),
      parentId: under?.id,
      parentKind: under?.kind,
      submission: key,
      ...author,
      ...text,
      ...titled,
    })
    .onConflictDoNothing({ target: posts.submission, where: sql`submission is not null` })
    .returning({ id: posts.id, visible: posts.visible });
  const [[written], points] = await Promise.all([writing, findPointRules(tx)]);
  if (!written) return { id: await findSubmitted(tx, key), credited: [], before: true };
  const { id, visible } = written;
  const { authorId } = author;
  const placed = under
    ? { id, kind, author: authorId, question: under.questionId, parent: under.id }
    : { id, kind, author: authorId, visible, category: question?.categoryId ?? null, tags };
  const [{ credited, tallies }] = await Promise.all([
    keepPlaced(tx, placed, forWriting(points, kind, authorId, id)),
    tagNew(tx, id, tags),
  ]);
  await Promise.all([
    keepTallies(tx, tallies),
    leaveDraft(tx, who, { kind, post: under?.id ?? follows }),
  ]);
  return { id, credited, before: false };
}

async function nextId(tx: Database): Promise<number> {
  const [next] = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('posts', 'id')) as id`,
  );
  return Number(next?.id);
}

async function authorOf(tx: Database, who: Actor, displayName: string | undefined) {
  if (who.kind === "member") return { authorId: who.id, guestId: null, authorName: null };
  return {
    authorId: null,
    guestId: who.kind === "guest" ? who.id : null,
    authorName: await guestName(tx, displayName),
  };
}
