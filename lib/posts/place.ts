import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import type { Consequence, Doing } from "#lib/command.ts";
import { leaveDraft } from "#lib/drafts/place.ts";
import { raiseByRule } from "#lib/flags/raise-by-rule.ts";
import { guestName } from "#lib/members/guest-name.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import { earnUnseen, forWriting } from "#lib/members/points.ts";
import { listHolds } from "#lib/moderation/holding.ts";
import { slugOf } from "#lib/questions/slug.ts";
import { takeProof } from "#lib/safety/proof.ts";
import { type Screened, screen, unscreened } from "#lib/safety/screen.ts";
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
  /** To which a guest asks to be written. */
  email: string | undefined;
  /** The word of the form that it was sent with: see lib/posts/submission.ts. */
  submission: string | undefined;
  /** Of a guest, what their browser worked out. */
  proof: string | undefined;
  question?: {
    title: string;
    categoryId: number | null;
    followsId: number | null;
    /** The answer from which it was asked, which may be out of sight by now. */
    follows: number | undefined;
    tags: number[];
    tagNames: readonly string[];
  };
};

/**
 * `before`: the same form has made this post already, and nothing was written now. `waits`: nobody else sees
 * it until a moderator has looked at it.
 */
type Placed = {
  id: number;
  credited: number[];
  before: boolean;
  waits: boolean;
  also: Consequence[];
};

/** Writes a new post into its thread, once for each form. */
export async function placePost(doing: Placing, place: Place): Promise<Placed> {
  const { tx, who } = doing;
  const { kind, under, question } = place;
  const { source } = place.text;
  const { submission } = place;
  const sent = { kind, under: under?.id, title: question?.title, source, submission };
  const key = submissionKey(who, sent);
  const screened = await screenNew(doing, place, key);
  // Alone, so that nothing else can end the transaction while it is being used up.
  const proven = isGuests(doing) && (await takeProof(tx, place.proof, key));
  const { tags = [], follows, followsId, categoryId } = question ?? {};
  const category = under ? under.question.category : (categoryId ?? null);
  const [author, rules, own] = await Promise.all([
    authorOf(tx, who, screened.name),
    // What comes from nowhere (the demo, an import) waits for nobody.
    doing.circumstances.from === undefined ? [] : listHolds(tx, { who, category, proven }),
    // A question names itself as its own thread, and so must know its number before it is written.
    under ? undefined : nextId(tx),
    forgetBrief(tx, key),
  ]);
  const holds = [...rules, ...screened.holds];
  const waits = holds.length > 0;
  const { title } = screened;
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
      ...(screened.text ?? place.text),
      ...(question && title && { title, slug: slugOf(title), followsId, categoryId }),
    })
    .onConflictDoNothing({ target: posts.submission, where: sql`submission is not null` })
    .returning({ id: posts.id, visible: posts.visible });
  const [[written], points] = await Promise.all([writing, findPointRules(tx)]);
  if (!written) {
    return { ...(await findSubmitted(tx, key)), credited: [], before: true, also: [] };
  }
  const { id, visible } = written;
  const { authorId } = author;
  const draft = { kind, post: under?.id ?? follows };
  if (waits) {
    await Promise.all([
      recordHold(tx, id, { holds, signs: [...screened.signs, ...screened.reports] }),
      tagNew(tx, id, tags),
      earnUnseen(tx, forWriting(points, kind, authorId, id)),
      leaveDraft(tx, who, draft),
    ]);
    return { id, credited: [], before: false, waits, also: [] };
  }
  const placed = under
    ? { id, kind, author: authorId, question: under.questionId, parent: under.id }
    : { id, kind, author: authorId, visible, category, tags };
  const [{ credited, tallies }] = await Promise.all([
    keepPlaced(tx, placed, forWriting(points, kind, authorId, id)),
    tagNew(tx, id, tags),
  ]);
  await Promise.all([keepTallies(tx, tallies), leaveDraft(tx, who, draft)]);
  const also = await raiseByRule(tx, id, screened.reports);
  return { id, credited, before: false, waits, also };
}

const isGuests = ({ who, circumstances }: Placing) =>
  who.kind === "guest" && circumstances.from !== undefined;

/** What is written from somewhere is looked through first. */
async function screenNew(
  { tx, who, circumstances }: Placing,
  { kind, under, text, displayName, email, question }: Place,
  key: string | null,
): Promise<Screened> {
  const category = under ? under.question.category : (question?.categoryId ?? null);
  const titled = { title: question?.title, tags: question?.tagNames };
  const sent = {
    kind,
    category,
    text,
    ...titled,
    name: displayName,
    email,
    submission: key ?? undefined,
  };
  return circumstances.from === undefined ? unscreened(sent) : screen(tx, who, sent);
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
