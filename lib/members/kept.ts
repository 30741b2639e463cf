import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** By how much something changed what is kept of a member. */
export type MemberChange = {
  member: number;
  points?: number;
  questions?: number;
  answers?: number;
  comments?: number;
};

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
  const values = sums.map(
    (sum) =>
      sql`(${sum.member}::bigint, ${sum.points}::int, ${sum.questions}::int, ${sum.answers}::int, ${sum.comments}::int)`,
  );
  const changed = sql`d as (
      select * from (values ${sql.join(values, sql`, `)})
        as d(member, points, questions, answers, comments)
    )`;
  await tx.execute(sql`
    with ${sql.join([...along, changed], sql`, `)}, locked as (
      select id from members where id in (select member from d) order by id for no key update
    )
    update members m
    set points = m.points + d.points,
      question_count = m.question_count + d.questions,
      answer_count = m.answer_count + d.answers,
      comment_count = m.comment_count + d.comments
    from locked join d on d.member = locked.id
    where m.id = locked.id`);
  return sums.map((sum) => sum.member);
}

function added(changes: MemberChange[]): Required<MemberChange>[] {
  const sums = new Map<number, Required<MemberChange>>();
  for (const change of changes) {
    const sum = sums.get(change.member) ?? {
      member: change.member,
      points: 0,
      questions: 0,
      answers: 0,
      comments: 0,
    };
    for (const part of parts) sum[part] += change[part] ?? 0;
    sums.set(change.member, sum);
  }
  return [...sums.values()]
    .filter((sum) => parts.some((part) => sum[part] !== 0))
    .sort((a, b) => a.member - b.member);
}
