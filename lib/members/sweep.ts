import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { sweeps } from "#db/schema/conduct.ts";
import { command } from "#lib/command.ts";
import { settleSwept } from "#lib/flags/swept.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { Refused } from "#lib/words/outcome.ts";
import { SweepPosts } from "./input.ts";
import { keepAnAdministrator } from "./last-administrator.ts";
import { beginSuspension } from "./suspension.ts";
import { asSubject, bringAll, findSwept, lockPlaced, type Placed, writtenBy } from "./sweeping.ts";
import { findWriter } from "./writer.ts";

type Why = { reason: string; ground?: Ground | undefined };

/** Hides all that somebody wrote, at once, and suspends them too where that is ticked. */
export const sweep = command({
  input: SweepPosts,
  may: "member.sweep",
  on: async (tx, { member, post }) => {
    const ids =
      post === undefined ? { member: member ?? 0, guest: null } : await findWriter(tx, post);
    const whose = ids && (await findSwept(tx, ids));
    return whose && { ...asSubject(whose), whose };
  },
  does: async ({ tx, who, input, on: { whose } }) => {
    const [member, guest] = [whose.member?.id ?? null, whose.guest?.id ?? null];
    const posts = await lockPlaced(
      tx,
      sql`${writtenBy({ member, guest })} and p.state in ('published', 'held')`,
    );
    if (posts.length === 0) {
      throw new Refused("conflict", "Nothing that they wrote is in sight or waits.");
    }
    const byId = who.kind === "member" ? who.id : null;
    const [begun] = await tx
      .insert(sweeps)
      .values({ memberId: member, guestId: guest, byId, reason: input.reason })
      .returning({ id: sweeps.id });
    if (!begun) throw new Error("The sweep was not written.");
    const hidden = posts.map((each) => ({ ...each, state: "hidden" as const }));
    const { questions, credited } = await bringAll(tx, hidden, () =>
      recordSweep(tx, who, begun.id, posts, input),
    );
    const also = await settleSwept(tx, who, begun.id);
    if (input.suspend && whose.member) {
      await keepAnAdministrator(tx, whose.member);
      await beginSuspension(tx, who, { ...input, member: whose.member.id });
    }
    return {
      event: {
        name: "member.swept",
        sweep: begun.id,
        member,
        guest,
        posts: posts.length,
        suspended: input.suspend && member !== null,
        questions,
        credited,
      },
      reason: input.reason,
      also,
    };
  },
});

/** Each post has its decision, as if it were hidden by itself: its author reads why, and can appeal. */
async function recordSweep(
  tx: Database,
  who: Actor,
  id: number,
  posts: readonly Placed[],
  { reason, ground }: Why,
): Promise<void> {
  const by = who.kind === "member" ? who.id : null;
  const rule = who.kind === "system" ? "site" : null;
  const rows = posts.map(({ id, state }) => sql`(${id}::bigint, ${state}::text)`);
  await tx.execute(sql`
    with swept (post_id, was) as (values ${sql.join(rows, sql`, `)}), decided as (
      insert into decisions (post_id, act, by_id, rule, ground, reason)
      select post_id, 'hide', ${by}::bigint, ${rule}::text, ${ground ?? null}::text, ${reason}
      from swept returning id, post_id
    )
    insert into swept_posts (sweep_id, post_id, decision_id, was)
    select ${id}, s.post_id, d.id, s.was from swept s join decided d on d.post_id = s.post_id`);
}
