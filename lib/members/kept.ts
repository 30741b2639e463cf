import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { recordset } from "#db/recordset.ts";

/** By how much something changed what is kept of a member. */
export type MemberChange = {
  member: number;
  points?: number;
  questions?: number;
  answers?: number;
  comments?: number;
  /** What the ledger's entries, that make up `points`, were earned by. */
  earned?: Earned;
};

/** `count`: how many entries began to stand, or were undone. */
export type Earned = { reason: string; points: number; count: number };

export const countOf = { question: "questions", answer: "answers", comment: "comments" } as const;

const parts = ["points", "questions", "answers", "comments"] as const;

/**
 * Applies all changes of one act together, locking members in one order; answers whose standing changed.
 * `along`: what they are for, each as `name as (statement)`, sent with them.
 */
export async function keepMembers(
  tx: Database,
  changes: MemberChange[],
  along: readonly SQL[] = [],
): Promise<number[]> {
  const sums = added(changes);
  if (sums.length === 0) {
    if (along.length > 0) await tx.execute(sql`with ${sql.join([...along], sql`, `)} select 1`);
    return [];
  }
  await Promise.all([locking(tx, sums), tx.execute(changing(sums, along))]);
  return membersOf(changes);
}

/**
 * One row is locked by what changes it. Several are locked in one order by a statement of their own: the change
 * must see them as they are then, because two that catch up on a row at once can end up waiting for each other.
 */
async function locking(tx: Database, sums: readonly Sum[]): Promise<void> {
  if (sums.length === 1) return;
  await tx.execute(sql`
    select from members where id in (select member from ${recorded(sums)}) order by id for no key update`);
}

function changing(sums: readonly Sum[], along: readonly SQL[]): SQL {
  const first = along.length > 0 ? sql`with ${sql.join([...along], sql`, `)} ` : sql``;
  return sql`${first}update members m
    set points = m.points + d.points,
      question_count = m.question_count + d.questions,
      answer_count = m.answer_count + d.answers,
      comment_count = m.comment_count + d.comments,
      point_sums = ${pointSums(sums)}
    from ${recorded(sums)}
    where m.id = d.member`;
}

/** What is kept by reason, with what the act adds to it or takes away. */
function pointSums(sums: readonly Sum[]): SQL {
  const earned = sums.flatMap(({ member, earned }) => earned.map((each) => ({ member, ...each })));
  if (earned.length === 0) return sql`m.point_sums`;
  return sql`coalesce((
        select jsonb_object_agg(reason, jsonb_build_object('points', points, 'count', count))
        from (
          select reason, sum(points) as points, sum(count) as count
          from (
            select key as reason, (value ->> 'points')::int as points, (value ->> 'count')::int as count
            from jsonb_each(m.point_sums)
            union all
            select e.reason, e.points, e.count from ${recordset("e", earned, {
              ...{ member: "bigint", reason: "text", points: "int", count: "int" },
            })} where e.member = m.id
          ) entries
          group by reason having sum(count) <> 0
        ) summed
      ), '{}')`;
}

const recorded = (sums: readonly Sum[]): SQL => {
  const rows = sums.map(({ earned: _, ...sum }) => sum);
  return recordset("d", rows, {
    ...{ member: "bigint", points: "int", questions: "int", answers: "int", comments: "int" },
  });
};

type Sum = Required<Omit<MemberChange, "earned">> & { earned: Earned[] };

/** Whose sums these change. */
export const membersOf = (changes: MemberChange[]): number[] =>
  added(changes).map(({ member }) => member);

function added(changes: MemberChange[]): Sum[] {
  const sums = new Map<number, Sum>();
  for (const change of changes) {
    const sum = sums.get(change.member) ?? {
      member: change.member,
      points: 0,
      questions: 0,
      answers: 0,
      comments: 0,
      earned: [],
    };
    for (const part of parts) sum[part] += change[part] ?? 0;
    if (change.earned) sum.earned.push(change.earned);
    sums.set(change.member, sum);
  }
  return [...sums.values()]
    .filter((sum) => sum.earned.length > 0 || parts.some((part) => sum[part] !== 0))
    .sort((a, b) => a.member - b.member);
}
