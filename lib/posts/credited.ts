import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
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
import type { PostKind } from "#lib/words/policy.ts";
import { writer } from "./visible.ts";

export type Written = { id: number; kind: PostKind; visible: boolean };

/** Counts and points of what is this member's from now on; of what is out of sight they wait with it. */
export async function creditWritten(
  tx: Database,
  member: number,
  written: Written[],
): Promise<MemberChange[]> {
  const points = await findPointRules(tx);
  const changes: MemberChange[] = [];
  for (const { id, kind, visible } of written) {
    const counts = await votesOn(tx, id);
    const nothing = { up: 0, down: 0 };
    const entries = [
      ...forWriting(points, kind, member, id),
      ...(kind === "comment" ? [] : forVotes(points, kind, member, id, nothing, counts)),
    ];
    changes.push(...(await earn(tx, entries)));
    if (visible) changes.push({ member, [countOf[kind]]: 1 });
  }
  return [...changes, ...(await restWithHidden(tx, written))];
}

/** Takes them back from whom it was credited to so far. */
export async function discreditWritten(
  tx: Database,
  member: number,
  { id, kind, visible }: Written,
): Promise<MemberChange[]> {
  const reasons = ["asked", "answered", "question_voted", "answer_voted"] as const;
  const undone = await withdraw(tx, { post: id, reasons: [...reasons], member });
  return visible ? [...undone, { member, [countOf[kind]]: -1 }] : undone;
}

async function votesOn(tx: Database, id: number): Promise<{ up: number; down: number }> {
  const [row] = await readRows<{ up: number; down: number }>(
    tx,
    sql`select up_count as up, down_count as down from posts where id = ${id}`,
  );
  return row ?? { up: 0, down: 0 };
}

const restWithHidden = (tx: Database, written: Written[]): Promise<MemberChange[]> =>
  takeAlong(
    tx,
    written.filter(({ visible }) => !visible).map(({ id }) => id),
  );

export type Accepted = {
  question: number;
  answer: number;
  asker: number | null;
  author: number | null;
  own: boolean;
  visible: boolean;
};

/** What was accepted of or under these posts earns anew, as between the people that they show now. */
export async function creditAccepted(tx: Database, ids: number[]): Promise<MemberChange[]> {
  const points = await findPointRules(tx);
  const changes: MemberChange[] = [];
  for (const { answer, asker, author, own, visible } of await acceptedAmong(tx, ids)) {
    changes.push(...(await withdraw(tx, { post: answer, reasons: ["accepted", "was_accepted"] })));
    changes.push(...(await earn(tx, forAccepting(points, asker, author, answer, own))));
    if (!visible) changes.push(...(await takeAlong(tx, [answer])));
  }
  return changes;
}

async function acceptedAmong(tx: Database, ids: number[]): Promise<Accepted[]> {
  if (ids.length === 0) return [];
  const these = sql.join(
    ids.map((id) => sql`${id}::bigint`),
    sql`, `,
  );
  return readRows<Accepted>(
    tx,
    sql`select a.question_id as question, a.answer_id as answer, q.author_id as asker,
        p.author_id as author, p.visible, coalesce(${writer("q")} = ${writer()}, false) as own
      from acceptances a
      join posts q on q.id = a.question_id join posts p on p.id = a.answer_id
      where a.withdrawn_at is null and (a.question_id in (${these}) or a.answer_id in (${these}))
      order by a.answer_id`,
  );
}
