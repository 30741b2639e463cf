import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import type { Doing } from "#lib/command.ts";
import { leaveDraft } from "#lib/drafts/place.ts";
import { guestName } from "#lib/members/guest-name.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { earnUnseen, forWriting } from "#lib/members/points.ts";
import { listHolds } from "#lib/moderation/holding.ts";
import { keepTallies } from "#lib/site/tallies.ts";
import { tagNew } from "#lib/taxonomy/tagging.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { recordHold } from "./decide.ts";
import { keepPlaced } from "./kept.ts";
import type { Rendered } from "./rendered.ts";
import { findSubmitted, forgetBrief, submissionKey } from "./submission.ts";

type Placing = Pick<Doing<unknown, unknown>, "tx" | "who" | "circumstances">;

type Place = {
  kind: PostKind;
  /** What it stands under; a question stands under nothing. */
  under?: { id: number; kind: PostKind; questionId: number; question: { category: number | null } };
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

/**
 * `before`: the same form has made this post already, and nothing was written now. `waits`: nobody else sees
 * it until a moderator has looked at it.
 */
type Placed = { id: number; credited: number[]; before: boolean; waits: boolean };

/** Writes a new post into its thread, once for each form. */
export async function placePost(
  { tx, who, circumstances }: Placing,
  { kind, under, text, displayName, submission, question }: Place,
): Promise<Placed> {
  const sent = { kind, under: under?.id, title: question?.title, source: text.source, submission };
  const key = submissionKey(who, sent);
  const { tags = [], follows, ...titled } = question ?? {};
  const category = under ? under.question.category : (question?.categoryId ?? null);
  const [author, holds, own] = await Promise.all([
    authorOf(tx, who, displayName),
    // What comes from nowhere (the demo, an import) waits for nobody.
    circumstances.from === undefined ? [] : listHolds(tx, { who, category }),
    // A question names itself as its own thread, and so must know its number before it is written.
    under ? undefined : nextId(tx),
    forgetBrief(tx, key),
  ]);
  const waits = holds.length > 0;
  const writing = tx
    .insert(posts)
    .values({
      ...(own && { id: own }),
      kind,
      questionId: under?.questionId ?? Number(own),
      parentId: under?.id,
      parentKind: under?.kind,
      submission: key,
      ...(waits && { state: "held", visible: false }),
      ...author,
      ...text,
      ...titled,
    })
    .onConflictDoNothing({ target: posts.submission, where: sql`submission is not null` })
    .returning({ id: posts.id, visible: posts.visible });
  const [[written], points] = await Promise.all([writing, findPointRules(tx)]);
  if (!written) return { ...(await findSubmitted(tx, key)), credited: [], before: true };
  const { id, visible } = written;
  const { authorId } = author;
  if (waits) {
    await Promise.all([
      recordHold(tx, id, holds),
      tagNew(tx, id, tags),
      earnUnseen(tx, forWriting(points, kind, authorId, id)),
      leaveDraft(tx, who, { kind, post: under?.id ?? follows }),
    ]);
    return { id, credited: [], before: false, waits };
  }
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
  return { id, credited, before: false, waits };
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
