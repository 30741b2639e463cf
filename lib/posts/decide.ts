import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { decisions } from "#db/schema/moderation.ts";
import { lapseAppeals } from "#lib/appeals/lapse.ts";
import { reopenWith } from "#lib/flags/reopened.ts";
import { settleWith } from "#lib/flags/settled.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { DecisionAct } from "#lib/words/decisions.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { type HoldRule, holdRules } from "#lib/words/holds.ts";
import { TAKEN_BACK } from "#lib/words/sentences.ts";
import { keeping } from "./kept.ts";
import type { LockedPost } from "./subject.ts";
import type { NewState } from "./thread-kept.ts";
import { writer } from "./visible.ts";

/** Did whoever wrote the post `p` decide `d`? A guest is known by the reason alone, also once it was claimed. */
export const byAuthor = sql`coalesce(d.by_id = ${writer()},
  d.by_id is null and d.rule is null and d.reason = ${TAKEN_BACK})`;

/** What was decided and why; `ground` says which of the rules it is about. */
type Why = {
  act: DecisionAct;
  reason: string;
  ground?: Ground | undefined;
  /** Of the site's own rules the one that decided, and what it found, for moderators alone. */
  rule?: string;
  signs?: readonly string[];
};

/** Writes down who decided what and why; answers the number of its statement. */
export async function recordDecision(
  tx: Database,
  who: Actor,
  { post, act, reason, ground, rule = "site", signs = [] }: { post: number } & Why,
): Promise<number> {
  const [row] = await tx
    .insert(decisions)
    .values({
      postId: post,
      act,
      byId: who.kind === "member" ? who.id : null,
      rule: who.kind === "system" ? rule : null,
      reason,
      ground,
      ...(signs.length > 0 && { signs: [...signs] }),
    })
    .returning({ id: decisions.id });
  if (!row) throw new Error("Nothing was decided.");
  await lapseAppeals(tx, post, act);
  return row.id;
}

type Held = { holds: readonly HoldRule[]; signs: readonly string[] };

/** By which rules a post waits, as a decision has it. */
export const heldBy = ({ holds, signs }: Held) => ({
  act: "hold" as const,
  rule: holds.join(" "),
  reason: holds.map((hold) => holdRules[hold]).join(" "),
  signs,
});

/** Writes down by which rules a new post waits. */
export async function recordHold(tx: Database, postId: number, held: Held): Promise<void> {
  const { signs, ...why } = heldBy(held);
  await tx
    .insert(decisions)
    .values({ postId, ...why, ...(signs.length > 0 && { signs: [...signs] }) });
}

type Decision = Pick<NewState, "state"> &
  Why & {
    /** The decision that it takes back. What that settled is open again, and nothing else is said of it. */
    undoes?: number;
  };

/**
 * Brings a post into another state; what stands under it goes in or out of sight along with it, and what was
 * reported of it is settled.
 */
export async function decide(
  tx: Database,
  who: Actor,
  post: LockedPost,
  { state, undoes, ...why }: Decision,
  also: () => Promise<void> = async () => undefined,
) {
  const decision = await recordDecision(tx, who, { post: post.id, ...why });
  const change = async () => {
    await also();
    return [];
  };
  const credited = await keeping(tx, post.question.id, change, { post: post.id, state });
  return {
    of: { question: post.question.id, post: post.id, credited, decision },
    told: {
      reason: why.reason,
      change: { before: { state: post.state }, after: { state } },
      also:
        undoes === undefined
          ? await settleWith(tx, who, { post: post.id, act: why.act, decision })
          : await reopenWith(tx, post.id, undoes),
    },
  };
}
