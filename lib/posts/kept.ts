import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts, questionTags } from "#db/schema/posts.ts";
import { countOf, keepMembers, type MemberChange, membersOf } from "#lib/members/kept.ts";
import { bringBack, changesOf, credit, type Entry, takeAlong } from "#lib/members/points.ts";
import { keepTallies, type TallyChange } from "#lib/site/tallies.ts";
import { counts, keepTaxonomy, type Shift, type Standing } from "#lib/taxonomy/kept.ts";
import { keepFloors } from "#lib/votes/rules.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { copyToTags, keepSight, keepThreads, type NewState } from "./thread-kept.ts";

/**
 * What is kept so that reading need not count, and what each means (lib/posts/recount.ts makes the same
 * numbers from the rows of the whole site):
 * - posts.visible: it and all that it stands under is published
 * - posts.answer_count, comment_count: visible answers and visible comments directly under it
 * - posts.accepted_answer_id: the answer of the acceptance that stands, while that answer is visible
 * - posts.active_at: of a question the latest created_at or edited_at of itself and of all visible posts of
 *   its thread; of other posts their own
 * - posts.changed_at: never earlier than active_at; the last act that a reader could notice
 * - posts.floored: more votes against it than for it, in a category (or site) where scores stop at 0
 * - question_tags: copies of the question's sort keys
 * - categories, tags, tallies: visible questions, and those of them without a visible answer
 * - members: visible questions, answers, comments; the sum of the ledger's entries that stand, all of them
 *   and by reason
 *
 * No statement here touches more than the threads that change and the people in them. Locks are taken in one
 * order: the questions, their posts, categories, tags, members, tallies.
 */

/** Runs a change to a thread and brings all that is kept of it into line; answers who is credited. */
export const keeping = (
  tx: Database,
  question: number,
  change: () => Promise<MemberChange[]>,
  changed?: NewState,
): Promise<number[]> => keepingAll(tx, [question], change, changed ? [changed] : []);

/** The same for a change to several threads, in as many statements as for one. */
export async function keepingAll(
  tx: Database,
  questions: readonly number[],
  change: () => Promise<MemberChange[]>,
  changed: readonly NewState[] = [],
): Promise<number[]> {
  const before = await standings(tx, questions);
  const earned = await change();
  const flips = await keepSight(tx, questions, changed);
  await keepThreads(tx, questions);
  await keepFloors(tx, questions);
  await copyToTags(tx, questions);
  const after = await standings(tx, questions);
  const shifts = after.map((now, place) => ({ before: before[place] ?? null, after: now }));
  await keepTaxonomy(tx, shifts);
  const gone = flips.filter((flip) => !flip.visible).map((flip) => flip.id);
  const back = flips.filter((flip) => flip.visible).map((flip) => flip.id);
  const credited = await keepMembers(tx, [
    ...earned,
    ...(await takeAlong(tx, gone)),
    ...(await bringBack(tx, back)),
    ...flips.flatMap((flip) => written(flip, flip.visible ? 1 : -1)),
  ]);
  await keepTallies(tx, shifts.flatMap(difference));
  return credited;
}

type Written = { kind: PostKind; author: number | null };

/** What a question counts for with this post, which was just written, and what it did without it. */
export const shiftBy = (kind: PostKind, after: Standing): Shift => {
  const answered = Number(kind === "answer");
  return {
    before: kind === "question" ? null : { ...after, answers: after.answers - answered },
    after,
  };
};

/** Whose standing it changes. */
export const creditedFor = (post: Written, earned: Entry[]): number[] =>
  membersOf([...changesOf(earned), ...written(post, 1)]);

/** Counts a post that was just written, without looking at the rest of its thread. The tallies are left: they come last. */
export async function keepPlaced(
  tx: Database,
  post: Written,
  shift: Shift,
  earned: Entry[],
): Promise<void> {
  await Promise.all([keepTaxonomy(tx, [shift]), credit(tx, earned, written(post, 1))]);
}

const written = (post: Written, by: number): MemberChange[] =>
  post.author === null ? [] : [{ member: post.author, [countOf[post.kind]]: by }];

/** What questions count for at this moment, in the order in which they are named. */
async function standings(tx: Database, questions: readonly number[]): Promise<Standing[]> {
  const rows = await tx
    .select({
      id: posts.id,
      visible: posts.visible,
      answers: posts.answerCount,
      category: posts.categoryId,
    })
    .from(posts)
    .where(inArray(posts.id, [...questions]));
  const tagged = await tx
    .select({ question: questionTags.questionId, tag: questionTags.tagId })
    .from(questionTags)
    .where(inArray(questionTags.questionId, [...questions]));
  const tags = Map.groupBy(tagged, ({ question }) => question);
  const found = new Map(rows.map(({ id, ...row }) => [id, row]));
  return questions.map((question) => {
    const row = found.get(question);
    if (!row) throw new Error(`Question ${question} is not there.`);
    return { ...row, tags: (tags.get(question) ?? []).map(({ tag }) => tag) };
  });
}

export function difference({ before, after }: Shift): TallyChange[] {
  const was = before ? counts(before) : { questions: 0, unanswered: 0 };
  const is = counts(after);
  return [
    { name: "questions", by: is.questions - was.questions },
    { name: "unanswered", by: is.unanswered - was.unanswered },
  ];
}
