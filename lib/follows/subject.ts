import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { visibleQuestion } from "#lib/posts/visible.ts";
import type { FollowSubject } from "#lib/words/events.ts";
import type { FollowedSubject } from "#lib/words/policy.ts";

export type Followed = FollowedSubject & { at: string };
type Asked = { subject: FollowSubject; id: number };

/** What is public, with the words of its address; what is out of sight cannot be followed. */
const found: Record<FollowSubject, (id: number) => SQL> = {
  question: (id) =>
    sql`select p.id::text as at from posts p where p.id = ${id} and ${visibleQuestion()}`,
  category: (id) => sql`select path as at from categories where id = ${id}`,
  tag: (id) => sql`select name as at from tags where id = ${id} and synonym_of_id is null`,
  member: (id) => sql`select name as at from members where id = ${id} and erased_at is null`,
};

export async function findFollowable(
  db: Database,
  { subject, id }: Asked,
): Promise<Followed | undefined> {
  const [row] = await readRows<{ at: string }>(db, found[subject](id));
  return row && { at: row.at, member: subject === "member" ? id : null };
}
