import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { pointEntries } from "#db/schema/members.ts";
import type { PointRules } from "#lib/words/limits.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { keepMembers, type MemberChange } from "./kept.ts";

/**
 * The ledger (docs/decisions/005): every entry says who earned how many points for what, and stands until it
 * is undone. An entry for a post stands only while the post is in sight.
 */
export type PointReason =
  | "joined"
  | "asked"
  | "answered"
  | "accepted"
  | "was_accepted"
  | "voted"
  | "question_voted"
  | "answer_voted";

export type Entry = { member: number; reason: PointReason; points: number; post?: number };

type Told = { member: number; reason: string; points: number };

const changeOf = ({ member, reason, points }: Told): MemberChange => ({
  ...{ member, points },
  earned: { reason, points, count: 1 },
});
const undoing = ({ member, reason, points }: Told): MemberChange => ({
  ...{ member, points: -points },
  earned: { reason, points: -points, count: -1 },
});
const { memberId: member, reason, points } = pointEntries;
const told = { member, reason, points };
/** What is worth nothing is not written down. */
const isWorth = ({ points }: Entry) => points !== 0;

export const changesOf = (entries: readonly Entry[]): MemberChange[] =>
  entries.filter(isWorth).map(changeOf);

/** Writes entries whose sum is kept later, together with what else the act changes. */
export async function earn(tx: Database, entries: Entry[]): Promise<MemberChange[]> {
  const written = entering(entries);
  if (written) await tx.execute(written);
  return changesOf(entries);
}

/**
 * Writes entries and keeps their sum and whatever else changes, all at once; answers who is credited. `along`:
 * what they are for, as in `keepMembers`.
 */
export function credit(
  tx: Database,
  entries: Entry[],
  others: MemberChange[],
  along: readonly SQL[] = [],
): Promise<number[]> {
  const written = entering(entries);
  const parts = [...along, ...(written ? [sql`entered as (${written})`] : [])];
  return keepMembers(tx, [...changesOf(entries), ...others], parts);
}

/** Writes entries for a post that nobody can see yet: they count when it comes into sight. */
export async function earnUnseen(tx: Database, entries: Entry[]): Promise<void> {
  const written = entering(entries, sql`now(), 'hidden'`);
  if (written) await tx.execute(written);
}

function entering(entries: Entry[], undone: SQL = sql`null, null`): SQL | undefined {
  const rows = entries.filter(isWorth);
  if (rows.length === 0) return undefined;
  return sql`insert into point_entries (member_id, reason, points, post_id, undone_at, undone_by)
    select e.*, ${undone} from json_to_recordset(${JSON.stringify(rows)}::json)
      as e (member bigint, reason text, points int, post bigint)`;
}

/** What writing a post earns; a comment earns nothing. */
export const forWriting = (
  points: PointRules,
  kind: PostKind,
  member: number | null,
  post: number,
): Entry[] => {
  if (member === null || kind === "comment") return [];
  return kind === "question"
    ? [{ member, reason: "asked", points: points.asked, post }]
    : [{ member, reason: "answered", points: points.answered, post }];
};

/** Nobody earns by accepting an answer of their own, nor where readers are not shown who they are. */
export function forAccepting(
  points: PointRules,
  asker: number | null,
  author: number | null,
  answer: number,
  own = asker !== null && asker === author,
): Entry[] {
  if (own) return [];
  const entries: Entry[] = [];
  if (asker !== null) {
    entries.push({ member: asker, reason: "accepted", points: points.accepted, post: answer });
  }
  if (author !== null) {
    entries.push({
      member: author,
      reason: "was_accepted",
      points: points.wasAccepted,
      post: answer,
    });
  }
  return entries;
}

/** Whoever votes earns once a post, for as long as the vote stands, whichever way it points. */
export const forCasting = (points: PointRules, member: number, post: number): Entry => ({
  member,
  reason: "voted",
  points: points.voteCast,
  post,
});

type Counts = { up: number; down: number };

/** What all votes on one post are worth to its author, each direction up to its cap. */
export function worth(points: PointRules, kind: PostKind, { up, down }: Counts): number {
  if (kind === "comment") return 0;
  const [rise, fall] =
    kind === "question"
      ? [points.questionUp, points.questionDown]
      : [points.answerUp, points.answerDown];
  return Math.min(up * rise.each, rise.cap) - Math.min(down * fall.each, fall.cap);
}

/** The difference that a vote makes to what all votes on the post are worth. */
export const forVotes = (
  points: PointRules,
  kind: PostKind,
  author: number | null,
  post: number,
  before: Counts,
  after: Counts,
): Entry[] =>
  author === null
    ? []
    : [
        {
          member: author,
          reason: kind === "question" ? "question_voted" : "answer_voted",
          points: worth(points, kind, after) - worth(points, kind, before),
          post,
        },
      ];

type Which = { post: number; reasons: PointReason[]; member?: number };

/** Takes back what stands, for good: a vote or an acceptance was withdrawn. */
export async function withdraw(
  tx: Database,
  { post, reasons, member }: Which,
): Promise<MemberChange[]> {
  const these = and(
    eq(pointEntries.postId, post),
    inArray(pointEntries.reason, reasons),
    member === undefined ? undefined : eq(pointEntries.memberId, member),
  );
  // What is undone with a hidden post must not come back with it.
  const [rows] = await Promise.all([
    tx
      .update(pointEntries)
      .set({ undoneAt: sql`now()`, undoneBy: "withdrawn" })
      .where(and(these, isNull(pointEntries.undoneAt)))
      .returning(told),
    tx
      .update(pointEntries)
      .set({ undoneBy: "withdrawn" })
      .where(and(these, eq(pointEntries.undoneBy, "hidden"))),
  ]);
  return rows.map(undoing);
}

/** The points of posts that went out of sight go along with them. */
export async function takeAlong(tx: Database, posts: number[]): Promise<MemberChange[]> {
  if (posts.length === 0) return [];
  const rows = await tx
    .update(pointEntries)
    .set({ undoneAt: sql`now()`, undoneBy: "hidden" })
    .where(and(inArray(pointEntries.postId, posts), isNull(pointEntries.undoneAt)))
    .returning(told);
  return rows.map(undoing);
}

/** The points of posts that came back into sight come back too. */
export async function bringBack(tx: Database, posts: number[]): Promise<MemberChange[]> {
  if (posts.length === 0) return [];
  const rows = await tx
    .update(pointEntries)
    .set({ undoneAt: null, undoneBy: null })
    .where(and(inArray(pointEntries.postId, posts), eq(pointEntries.undoneBy, "hidden")))
    .returning(told);
  return rows.map(changeOf);
}
