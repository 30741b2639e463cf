import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { standingRestrictions } from "#lib/posts/restricts.ts";
import type { Guest } from "#lib/words/actor.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { TAKEN_BACK } from "#lib/words/sentences.ts";
import type { Restriction } from "#lib/words/statements.ts";
import { FURTHER_KEY, hashOf, isKey } from "./key.ts";

/** The guest who answers to a key; whose posts a member has claimed is a guest no longer. */
export async function findGuest(db: Database, key: string): Promise<Guest | undefined> {
  if (!isKey(key)) return undefined;
  const hash = hashOf(key);
  const [found] = await readRows<{ id: number }>(
    db,
    sql`select id from guests where claimed_by_id is null and (secret_hash = ${hash} or id = (
      select guest_id from tokens
      where hash = ${hash} and purpose = ${FURTHER_KEY} and expires_at > now()))`,
  );
  return found && { kind: "guest", id: found.id };
}

/** How a post stands, for whoever wrote it. `withdrawn`: hidden by themselves. */
export type Standing =
  | "published"
  | "held"
  | "hidden"
  | "withdrawn"
  | "deleted"
  | "merged"
  | "under hidden";

export type GuestPost = {
  id: number;
  kind: PostKind;
  title: string;
  createdAt: Date;
  standing: Standing;
  /** Why it is held, hidden or deleted, as it was said by whoever decided. */
  why: string | null;
  watched: boolean;
  /** Others have answered or commented: what they wrote stands under it. */
  answered: boolean;
  /** What was taken from it and still is: each has a statement, by its number. */
  restrictions: { id: number; act: Restriction }[];
  /** Edits that others suggested and that wait for its author. */
  suggested: number;
};

type Told = Omit<GuestPost, "createdAt"> & { createdAt: string };

/** All that a guest wrote, the latest first, and how each post stands: for that guest alone. */
export async function listGuestPosts(db: Database, guest: number): Promise<GuestPost[]> {
  const rows = await readRows<Told>(db, guestPosts(guest));
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

const guestPosts = (guest: number): SQL => sql`
  select p.id, p.kind, q.title, p.created_at as "createdAt",
    case when p.state = 'hidden' and d.reason = ${TAKEN_BACK} then 'withdrawn'
      when p.state <> 'published' then p.state
      when p.visible then 'published' else 'under hidden' end as standing,
    case when p.state <> 'published' then d.reason end as why,
    exists (select from guest_watches w where w.post_id = p.id) as watched,
    exists (select from posts u where u.parent_id = p.id and u.visible
      and u.guest_id is distinct from ${guest}) as answered,
    ${standingRestrictions} as restrictions,
    (select count(*)::int from suggestions s
      where s.post_id = p.id and s.decided_at is null) as suggested
  from posts p
  join posts q on q.id = p.question_id
  left join lateral (
    select reason from decisions
    where post_id = p.id and act in ('hold', 'return', 'hide', 'reject', 'delete', 'merge')
    order by decided_at desc, id desc limit 1
  ) d on true
  where p.guest_id = ${guest}
  order by p.created_at desc, p.id desc limit 500`;

export type GuestAddress = "none" | "unconfirmed" | "confirmed";

/** Whether an address is kept, and never which. */
export async function findAddressState(db: Database, guest: number): Promise<GuestAddress> {
  const [row] = await readRows<{ state: GuestAddress }>(
    db,
    sql`select case when email_encrypted is null then 'none'
        when email_confirmed_at is null then 'unconfirmed' else 'confirmed' end as state
      from guests where id = ${guest}`,
  );
  return row?.state ?? "none";
}
