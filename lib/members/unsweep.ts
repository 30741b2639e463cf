import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { sweeps } from "#db/schema/conduct.ts";
import { command } from "#lib/command.ts";
import { reopenSwept } from "#lib/flags/swept.ts";
import type { Actor } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { UnsweepPosts } from "./input.ts";
import { asSubject, bringAll, findSwept, lockPlaced, type Placed } from "./sweeping.ts";

/** Brings back exactly what a sweep hid, as it was; what somebody decided about since then stays as it is. */
export const unsweep = command({
  input: UnsweepPosts,
  may: "member.sweep",
  on: async (tx, { sweep }) => {
    const found = await findSweep(tx, sweep);
    const whose = found && (await findSwept(tx, found));
    return whose && { ...asSubject(whose), sweep: found };
  },
  does: async ({ tx, who, on: { sweep } }) => {
    await tx.execute(sql`select from sweeps where id = ${sweep.id} for update`);
    if ((await findSweep(tx, sweep.id))?.undone) {
      throw new Refused("conflict", "This was taken back already.");
    }
    const posts = await lockSweptPosts(tx, sweep.id);
    await tx
      .update(sweeps)
      .set({ undoneAt: sql`now()`, undoneById: who.kind === "member" ? who.id : null })
      .where(eq(sweeps.id, sweep.id));
    const { questions, credited } = await bringAll(tx, posts, () => recordReturn(tx, who, posts));
    const { id, member, guest } = sweep;
    return {
      event: {
        name: "member.unswept",
        ...{ sweep: id, member, guest, posts: posts.length, questions, credited },
      },
      reason: TAKEN,
      also: await reopenSwept(tx, sweep.id, posts),
    };
  },
});

const TAKEN = "It was hidden with all that its author wrote, and that was taken back.";

type Sweep = { id: number; member: number | null; guest: number | null; undone: boolean };

async function findSweep(tx: Database, id: number): Promise<Sweep | undefined> {
  const [row] = await readRows<Sweep>(
    tx,
    sql`select id, member_id as member, guest_id as guest, undone_at is not null as undone
      from sweeps where id = ${id}`,
  );
  return row;
}

/** What brings a post into another state; whoever did one of these since then knew more. */
const deciding = sql`('hold', 'approve', 'reject', 'return', 'hide', 'restore', 'delete', 'merge')`;

/** The posts that are still as the sweep left them, in the state to which they return. */
async function lockSweptPosts(tx: Database, sweep: number): Promise<Placed[]> {
  const which = sql`p.state = 'hidden' and p.id in (
    select s.post_id from swept_posts s where s.sweep_id = ${sweep} and not exists (
      select from decisions d
      where d.post_id = s.post_id and d.id > s.decision_id and d.act in ${deciding}))`;
  const posts = await lockPlaced(tx, which);
  const was = await readRows<{ id: number; was: "published" | "held" }>(
    tx,
    sql`select post_id as id, was from swept_posts where sweep_id = ${sweep}`,
  );
  const states = new Map(was.map((row) => [row.id, row.was]));
  return posts.map((post) => ({ ...post, state: states.get(post.id) ?? post.state }));
}

async function recordReturn(tx: Database, who: Actor, posts: readonly Placed[]): Promise<void> {
  if (posts.length === 0) return;
  const by = who.kind === "member" ? who.id : null;
  const rule = who.kind === "system" ? "site" : null;
  const rows = posts.map(
    ({ id, state }) => sql`(${id}::bigint, ${state === "held" ? "hold" : "restore"}::text)`,
  );
  await tx.execute(sql`
    insert into decisions (post_id, act, by_id, rule, reason)
    select post_id, act, ${by}::bigint, ${rule}::text, ${TAKEN}
    from (values ${sql.join(rows, sql`, `)}) back (post_id, act)`);
}
