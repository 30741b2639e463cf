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
import { creditedFor, difference, keepPlaced, shiftBy } from "./kept.ts";
import type { Rendered } from "./rendered.ts";
import { findSubmitted, forgetBrief, submissionKey } from "./submission.ts";
import { countReply } from "./thread-kept.ts";

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
 * it until a moderator has looked at it. `rest`: see `Effect`.
 */
type Placed = {
  id: number;
  credited: number[];
  before: boolean;
  waits: boolean;
  also: Consequence[];
  rest?: Promise<unknown>;
};

/** What has to be known of a post before it is looked at where it goes. */
type Coming = Omit<Place, "question"> & {
  question?: Pick<NonNullable<Place["question"]>, "title" | "categoryId" | "tagNames">;
};

/**
 * Writes a new post into its thread, once for each form. What does not need each other's answers is asked at
 * once: each journey to the database is one more wait, while others wait for the thread. `looked`: where
 * somebody looked around already.
 */
export async function placePost(
  doing: Placing,
  place: Place,
  looked = lookAround(doing, place),
): Promise<Placed> {
  const { tx, who } = doing;
  const { kind, under, question } = place;
  const { key, screened, holds, points, own } = await looked;
  const waits = holds.length > 0;
  const author = await authorOf(tx, who, screened.name);
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
      ...(question && title && { title, slug: slugOf(title), ...asked(question) }),
    })
    .onConflictDoNothing({ target: posts.submission, where: sql`submission is not null` })
    .returning({ id: posts.id, visible: posts.visible });
  // If the post was there before, the attempt ends, and what was counted is undone with it.
  const [[written], thread] = await Promise.all([
    writing,
    waits || !under ? undefined : countReply(tx, replyTo(kind, under)),
  ]);
  if (!written) {
    return { ...(await findSubmitted(tx, key)), credited: [], before: true, also: [] };
  }
  const { id, visible } = written;
  const { authorId } = author;
  const tags = question?.tags ?? [];
  const earned = forWriting(points, kind, authorId, id);
  const draft = { kind, post: under?.id ?? question?.follows };
  if (waits) {
    await Promise.all([
      recordHold(tx, id, { holds, signs: [...screened.signs, ...screened.reports] }),
      tagNew(tx, id, tags),
      earnUnseen(tx, earned),
      leaveDraft(tx, who, draft),
    ]);
    return { id, credited: [], before: false, waits, also: [] };
  }
  const category = question?.categoryId ?? null;
  const shift = shiftBy(kind, thread ?? { visible, category, tags, answers: 0 });
  const post = { kind, author: authorId };
  const rest = Promise.all([
    tagNew(tx, id, tags),
    keepPlaced(tx, post, shift, earned),
    leaveDraft(tx, who, draft),
    keepTallies(tx, difference(shift)),
  ]);
  rest.catch(() => undefined);
  const also = await raiseByRule(tx, id, screened.reports);
  return { id, credited: creditedFor(post, earned), before: false, waits, also, rest };
}

const keyOf = (who: Actor, { kind, under, question, text, submission }: Coming) =>
  submissionKey(who, {
    ...{ kind, under: under?.id, title: question?.title, source: text.source, submission },
  });

const asked = ({ followsId, categoryId }: NonNullable<Place["question"]>) => ({
  followsId,
  categoryId,
});

const replyTo = (kind: PostKind, under: NonNullable<Place["under"]>) => ({
  ...{ kind, question: under.questionId, parent: under.id },
});

const categoryOf = ({ under, question }: Coming): number | null =>
  under ? under.question.category : (question?.categoryId ?? null);

/** All that has to be known before it is written. */
export async function lookAround(doing: Placing, place: Coming) {
  const { tx, who, circumstances } = doing;
  const key = keyOf(who, place);
  const category = categoryOf(place);
  const screening = screenNew(doing, place, key);
  // Alone, so that nothing else can end the transaction while it is being used up.
  const proven = isGuests(doing) && (await screening.then(() => takeProof(tx, place.proof, key)));
  const [screened, rules, points, own] = await Promise.all([
    screening,
    // What comes from nowhere (the demo, an import) waits for nobody.
    circumstances.from === undefined ? [] : listHolds(tx, { who, category, proven }),
    findPointRules(tx),
    // A question names itself as its own thread, and so must know its number before it is written.
    place.under ? undefined : nextId(tx),
    forgetBrief(tx, key),
  ]);
  return { key, screened, holds: [...rules, ...screened.holds], points, own };
}

const isGuests = ({ who, circumstances }: Placing) =>
  who.kind === "guest" && circumstances.from !== undefined;

/** What is written from somewhere is looked through first. */
async function screenNew(
  { tx, who, circumstances }: Placing,
  place: Coming,
  key: string | null,
): Promise<Screened> {
  const { kind, text, displayName, email, question } = place;
  const titled = { title: question?.title, tags: question?.tagNames };
  const sent = {
    kind,
    category: categoryOf(place),
    text,
    ...titled,
    name: displayName,
    email,
    submission: key ?? undefined,
  };
  return circumstances.from === undefined ? unscreened(sent) : screen(tx, who, sent);
}

async function nextId(tx: Database): Promise<number> {
  const [next] = await tx.execute<{ id: string }>(sql`select nextval('posts_id_seq') as id`);
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
