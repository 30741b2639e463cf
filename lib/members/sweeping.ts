import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { keepingAll } from "#lib/posts/kept.ts";
import type { NewState } from "#lib/posts/thread-kept.ts";
import type { MemberSubject } from "#lib/words/policy.ts";
import { findMemberInOffice, type LockedMember } from "./subject.ts";
import type { Writer } from "./writer.ts";

/** Whose posts are swept: a member's, or a guest's, of whom no more is known. */
export type Swept = { member: LockedMember; guest: null } | { member: null; guest: { id: number } };

/** A guest has no duties and is nobody's own account. */
export const asSubject = ({ member }: Swept): MemberSubject => member ?? { id: 0, staff: false };

/** In the words of the indexes that serve it. */
export const writtenBy = ({ member, guest }: Writer): SQL =>
  member === null
    ? sql`p.guest_id = ${guest}::bigint`
    : sql`(p.author_id = ${member} or p.concealed_author_id = ${member})`;

export async function findSwept(tx: Database, ids: Writer): Promise<Swept | undefined> {
  if (ids.member !== null) {
    const member = await findMemberInOffice(tx, ids.member);
    return member && { member, guest: null };
  }
  const [guest] = await readRows<{ id: number }>(
    tx,
    sql`select id from guests where id = ${ids.guest}::bigint`,
  );
  return guest && { member: null, guest };
}

/** A post, and the state that it comes from. */
export type Placed = { id: number; question: number; state: NewState["state"] };

/**
 * Locks posts all over the site as every other act would: the questions in their order, then their posts.
 * What changed while this waited is read as it is now.
 */
export async function lockPlaced(tx: Database, which: SQL): Promise<Placed[]> {
  const threads = sql`select p.question_id from posts p where ${which}`;
  await tx.execute(sql`
    select from posts where id in (${threads}) order by id for no key update`);
  return readRows<Placed>(
    tx,
    sql`select p.id, p.question_id as question, p.state from posts p where ${which}
      order by p.question_id, p.id for no key update`,
  );
}

/** Brings many posts into new states, and all that is kept of their threads along; answers who is credited. */
export async function bringAll(
  tx: Database,
  posts: readonly Placed[],
  change: () => Promise<void>,
): Promise<{ questions: number[]; credited: number[] }> {
  if (posts.length === 0) return { questions: [], credited: [] };
  const questions = [...new Set(posts.map(({ question }) => question))];
  const states = posts.map(({ id, state }) => ({ post: id, state }));
  const credited = await keepingAll(
    tx,
    questions,
    async () => {
      await change();
      return [];
    },
    states,
  );
  return { questions, credited };
}
