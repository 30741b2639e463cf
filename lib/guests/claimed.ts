import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { acceptances, posts, votes } from "#db/schema/posts.ts";
import { countOf, type MemberChange } from "#lib/members/kept.ts";
import { findPointRules } from "#lib/members/point-rules.ts";
import {
  earn,
  forAccepting,
  forVotes,
  forWriting,
  takeAlong,
  withdraw,
} from "#lib/members/points.ts";
import { copyToTags } from "#lib/posts/thread-kept.ts";
import { keepFloors } from "#lib/votes/rules.ts";
import type { PostKind } from "#lib/words/policy.ts";

export type Claimed = { id: number; kind: PostKind; question: number; visible: boolean };

/** Nobody votes on a post of their own: what the member cast on these is taken back. */
export async function undoOwnVotes(
  tx: Database,
  member: number,
  claimed: Claimed[],
): Promise<MemberChange[]> {
  const ids = claimed.map(({ id }) => id);
  if (ids.length === 0) return [];
  const cast = await tx
    .delete(votes)
    .where(and(eq(votes.memberId, member), inArray(votes.postId, ids)))
    .returning({ post: votes.postId, value: votes.value });
  const changes: MemberChange[] = [];
  const touched = new Set(cast.map(({ post }) => post));
  const questions = new Set(claimed.filter(({ id }) => touched.has(id)).map((c) => c.question));
  for (const { post, value } of cast) {
    const column = value === 1 ? posts.upCount : posts.downCount;
    await tx
      .update(posts)
      .set({ [value === 1 ? "upCount" : "downCount"]: sql`${column} - 1` })
      .where(eq(posts.id, post));
    changes.push(...(await withdraw(tx, { post, reasons: ["voted"], member })));
  }
  for (const question of questions) {
    await keepFloors(tx, question);
    await copyToTags(tx, question);
  }
  return changes;
}

/** Counts and points of what is the member's from now on; of what is out of sight they wait with it. */
export async function creditClaimed(
  tx: Database,
  member: number,
  claimed: Claimed[],
): Promise<MemberChange[]> {
  const changes: MemberChange[] = [];
  const points = await findPointRules(tx);
  for (const { id, kind, visible } of claimed) {
    const counts = await votesOn(tx, id);
    const nothing = { up: 0, down: 0 };
    const entries = [
      ...forWriting(points, kind, member, id),
      ...(kind === "comment" ? [] : forVotes(points, kind, member, id, nothing, counts)),
    ];
    changes.push(...(await earn(tx, entries)));
    if (visible) changes.push({ member, [countOf[kind]]: 1 });
  }
  changes.push(...(await creditAccepted(tx, member, claimed)));
  const hidden = claimed.filter(({ visible }) => !visible).map(({ id }) => id);
  return [...changes, ...(await takeAlong(tx, hidden))];
}

async function votesOn(tx: Database, id: number): Promise<{ up: number; down: number }> {
  const [row] = await tx
    .select({ up: posts.upCount, down: posts.downCount })
    .from(posts)
    .where(eq(posts.id, id));
  return row ?? { up: 0, down: 0 };
}

type Accepted = { answer: number; asker: number | null; author: number | null; visible: boolean };

/** What was accepted earns anew, as between two people, or nothing where both are the member now. */
async function creditAccepted(
  tx: Database,
  member: number,
  claimed: Claimed[],
): Promise<MemberChange[]> {
  const changes: MemberChange[] = [];
  const points = await findPointRules(tx);
  for (const { answer, asker, author, visible } of await acceptedAmong(tx, claimed)) {
    changes.push(...(await withdraw(tx, { post: answer, reasons: ["accepted", "was_accepted"] })));
    changes.push(...(await earn(tx, forAccepting(points, asker, author, answer))));
    if (!visible) changes.push(...(await takeAlong(tx, [answer])));
    if (asker === member) {
      await tx
        .update(acceptances)
        .set({ byId: member })
        .where(sql`${acceptances.answerId} = ${answer} and ${acceptances.byId} is null`);
    }
  }
  return changes;
}

async function acceptedAmong(tx: Database, claimed: Claimed[]): Promise<Accepted[]> {
  const ids = claimed.map(({ id }) => id);
  if (ids.length === 0) return [];
  const these = sql.join(
    ids.map((id) => sql`${id}::bigint`),
    sql`, `,
  );
  return readRows<Accepted>(
    tx,
    sql`select a.answer_id as answer, q.author_id as asker, p.author_id as author, p.visible
      from acceptances a
      join posts q on q.id = a.question_id join posts p on p.id = a.answer_id
      where a.withdrawn_at is null and (a.question_id in (${these}) or a.answer_id in (${these}))
      order by a.answer_id`,
  );
}
