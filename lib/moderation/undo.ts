import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { decidedAlready } from "#lib/posts/already.ts";
import { decide, recordDecision } from "#lib/posts/decide.ts";
import { keeping } from "#lib/posts/kept.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import type { Actor } from "#lib/words/actor.ts";
import { type DecisionAct, isUndoable, UNDONE, type UndoableAct } from "#lib/words/decisions.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { UndoDecision } from "./input.ts";

type Decision = {
  id: number;
  post: number;
  act: DecisionAct;
  byId: number | null;
  over: boolean;
  last: boolean;
  undid: boolean;
  /** The state that the post was in. */
  before: LockedPost["state"] | null;
};

type OnDecision = LockedPost & { decidedById: number | null; decision: Decision };

/** A moderator takes back what they have just decided: the inverse act, as a row of its own. */
export const undo = command({
  input: UndoDecision,
  may: "decision.undo",
  on: async (tx, input): Promise<OnDecision | undefined> => {
    const before = await findDecision(tx, input.decision);
    const post = before && (await lockPost(tx, before.post));
    const decision = post && (await findDecision(tx, input.decision));
    return decision && { ...post, decidedById: decision.byId, decision };
  },
  does: async ({ tx, who, on }) => {
    const { act, over, last, undid } = on.decision;
    if (!last) throw await decidedSince(tx, who, on.id);
    if (undid || !isUndoable(act))
      throw new Refused("conflict", "This decision cannot be taken back here.");
    if (over) throw new Refused("conflict", tooLate);
    const { of, told } = await inverses[act](tx, who, on);
    return { event: { name: "decision.undone", ...of }, ...told };
  },
});

const tooLate = `A decision can be taken back for ${limits.queue.undoMinutes} minutes. Please decide anew instead.`;

const decidedSince = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, {
    post,
    acts: ["hold", "approve", "reject", "return", "hide", "restore", "lock", "unlock", "delete"],
    otherwise: "Something else was decided about this since.",
  });

async function findDecision(tx: Database, id: number): Promise<Decision | undefined> {
  const [found] = await readRows<Decision>(
    tx,
    sql`select d.id, d.post_id as post, d.act, d.by_id as "byId",
        d.decided_at < now() - make_interval(mins => ${limits.queue.undoMinutes}) as over,
        d.reason = ${UNDONE} as undid,
        not exists (select from decisions l where l.post_id = d.post_id and l.id > d.id) as last,
        (select g.change -> 'before' ->> 'state' from audit_log g
          where (g.subject ->> 'post')::bigint = d.post_id and g.at = d.decided_at
            and g.actor_id = d.by_id and g.change -> 'before' ? 'state'
          order by g.id desc limit 1) as before
      from decisions d where d.id = ${id}`,
  );
  return found;
}

type Inverse = (tx: Database, who: Actor, on: OnDecision) => ReturnType<typeof decide>;

const backTo =
  (act: DecisionAct, state: LockedPost["state"]): Inverse =>
  (tx, who, on) =>
    decide(tx, who, on, { act, state, reason: UNDONE, undoes: on.decision.id }, () =>
      dateBack(tx, on.decision),
    );

const inverses: Record<UndoableAct, Inverse> = {
  approve: backTo("hold", "held"),
  reject: backTo("hold", "held"),
  return: backTo("hold", "held"),
  restore: backTo("hide", "hidden"),
  hide: (tx, who, on) =>
    on.decision.before === "held"
      ? backTo("hold", "held")(tx, who, on)
      : backTo("restore", "published")(tx, who, on),
  lock: unlock,
};

/** What was dated anew when it was approved is as old again as it was. */
async function dateBack(tx: Database, { id, act, post }: Decision): Promise<void> {
  if (act !== "approve") return;
  await tx.execute(sql`
    update posts p set created_at = held.at
    from (select min(decided_at) as at from decisions where post_id = ${post} and act = 'hold') held
    where p.id = ${post} and held.at < p.created_at
      and p.created_at = (select decided_at from decisions where id = ${id})`);
}

async function unlock(tx: Database, who: Actor, on: OnDecision): ReturnType<typeof decide> {
  const decision = await recordDecision(tx, who, { post: on.id, act: "unlock", reason: UNDONE });
  const credited = await keeping(tx, on.question.id, async () => {
    await tx.update(posts).set({ lockedAt: null }).where(eq(posts.id, on.id));
    return [];
  });
  const stays = { state: on.state };
  return {
    of: { question: on.question.id, post: on.id, credited, decision },
    told: { reason: UNDONE, change: { before: stays, after: stays }, also: [] },
  };
}
