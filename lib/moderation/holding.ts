import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type Actor, isTrusted } from "#lib/words/actor.ts";
import type { HoldRule } from "#lib/words/holds.ts";
import { type HoldingRules, holding } from "#lib/words/limits.ts";

/** The setting that they are kept under; a category of its own mind says so in its row. */
export const HOLDING = "holding";

/** A post that is about to be written: by whom, in which category, and whether with a proof of work. */
type Arriving = { who: Actor; category: number | null; proven: boolean };

/**
 * The rules by which a new post waits for a moderator. Whoever has a role, or keeps the category, is trusted:
 * no rule holds what they write.
 */
export async function listHolds(
  tx: Database,
  { who, category, proven }: Arriving,
): Promise<HoldRule[]> {
  if (isTrusted(who, category)) return [];
  const [facts] = await readRows<Facts>(tx, factsOf(who, category));
  if (!facts) throw new Error("Nothing is known of what waits.");
  const { guests, firstPosts, proof } = holdingRulesOf(facts.rules);
  const holds: HoldRule[] = [];
  if (who.kind === "guest" && guests) holds.push("guest");
  if (who.kind === "member" && (facts.written ?? 0) < firstPosts) holds.push("first");
  if (facts.here) holds.push("category");
  // Of members it counts how they joined, until a moderator has let something of theirs into sight.
  const known = who.kind === "guest" ? proven : facts.proven || facts.written !== 0;
  if (proof && !known && holds.length === 0) holds.push("proof");
  return holds;
}

type Facts = { rules: unknown; here: boolean; written: number | null; proven: boolean };

const factsOf = (who: Actor, category: number | null): SQL => sql`
  select (select value from settings where name = ${HOLDING}) as rules,
    ${categoryHolds(sql`${category}::bigint`)} as here,
    m.question_count + m.answer_count + m.comment_count as written,
    m.proven_at is not null as proven
  from (select ${who.kind === "member" ? who.id : null}::bigint as id) o
  left join members m on m.id = o.id`;

/** As the category says, or the nearest above it that says anything. */
const categoryHolds = (category: SQL): SQL => sql`coalesce((
    select above.holds_posts from categories own
    join categories above on above.id = own.id or starts_with(own.path, above.path || '/')
    where own.id = ${category} and above.holds_posts is not null
    order by above.depth desc limit 1), false)`;

export const holdingRulesOf = (kept: unknown): HoldingRules => ({
  ...holding,
  ...(kept as Partial<HoldingRules> | null | undefined),
});

export async function findHoldingRules(db: Database): Promise<HoldingRules> {
  const [row] = await readRows<{ value: unknown }>(
    db,
    sql`select value from settings where name = ${HOLDING}`,
  );
  return holdingRulesOf(row?.value);
}
