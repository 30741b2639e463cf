import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { keepFollow } from "#lib/follows/keep.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { withdraw } from "#lib/members/points.ts";
import type { LockedPost } from "#lib/posts/subject.ts";
import type { Actor } from "#lib/words/actor.ts";

const MERGED = "The question was merged into another one.";

/** What stands under one question stands under the other from now on, with all who wait for it. */
export async function bringOver(
  tx: Database,
  who: Actor,
  from: LockedPost,
  into: LockedPost,
): Promise<MemberChange[]> {
  const undone = await undoAcceptance(tx, from.id);
  await tx.execute(sql`
    with moved as (
      update posts set question_id = ${into.id},
        parent_id = case when parent_id = ${from.id} then ${into.id} else parent_id end
      where question_id = ${from.id} and id <> ${from.id}
    )
    update acceptances set question_id = ${into.id} where question_id = ${from.id}`);
  await bringFollowers(tx, from, into);
  await tx.execute(sql`
    update drafts d set post_id = ${into.id}
    where d.post_id = ${from.id} and d.kind in ('answer', 'comment') and not exists (
      select from drafts o
      where o.member_id = d.member_id and o.kind = d.kind and o.post_id = ${into.id})`);
  await tx.execute(sql`
    update suggestions set outcome = 'declined', decided_at = now(), note = ${MERGED},
      decided_by_id = ${who.kind === "member" ? who.id : null}
    where post_id = ${from.id} and decided_at is null`);
  return undone;
}

/** Whoever asked there accepted for their own question; under the other one its asker chooses. */
async function undoAcceptance(tx: Database, question: number): Promise<MemberChange[]> {
  const stood = await tx.execute<{ answer: string }>(sql`
    update acceptances set withdrawn_at = now()
    where question_id = ${question} and withdrawn_at is null returning answer_id as answer`);
  await tx.execute(sql`
    update posts set accepted_answer_id = null
    where id = ${question} and accepted_answer_id is not null`);
  const changes: MemberChange[] = [];
  for (const { answer } of stood) {
    const reasons = ["accepted" as const, "was_accepted" as const];
    changes.push(...(await withdraw(tx, { post: Number(answer), reasons })));
  }
  return changes;
}

/** Who followed one question follows the other, and so does whoever asked it. */
async function bringFollowers(tx: Database, from: LockedPost, into: LockedPost): Promise<void> {
  await tx.execute(sql`
    with left_behind as (
      delete from follows where subject = 'question' and subject_id = ${from.id}
      returning member_id
    )
    insert into follows (member_id, subject, subject_id)
    select member_id, 'question', ${into.id}::bigint from left_behind
    on conflict do nothing`);
  const { authorId } = from;
  if (authorId !== null && authorId !== into.authorId) {
    await keepFollow(tx, authorId, "question", into.id);
  }
}

/** Addresses lead on by one step, however often questions were merged before. */
export async function leadOver(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`
    update posts set merged_into_id = ${into} where id = ${from} or merged_into_id = ${from}`);
  await tx.execute(sql`
    update closures set duplicate_of_id = ${into}
    where duplicate_of_id = ${from} and question_id <> ${into}`);
}
