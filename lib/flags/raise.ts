import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { flags } from "#db/schema/moderation.ts";
import { authSecret } from "#env";
import { type Consequence, command } from "#lib/command.ts";
import { newKey } from "#lib/guests/key.ts";
import { seal } from "#lib/guests/seal.ts";
import { decide } from "#lib/posts/decide.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { holdRules } from "#lib/words/holds.ts";
import { areEnough } from "./hiding.ts";
import { RaiseReport } from "./input.ts";
import { textNow } from "./queries.ts";
import { isMemberReported, lockReported, placeOf, type Reported } from "./subject.ts";

/**
 * Somebody says that a post or a profile should be looked at. Said twice by the same person, or from the same
 * address without an account, it is one report.
 */
export const raise = command({
  input: RaiseReport,
  may: "flag.raise",
  on: (tx, { post, member }) => lockReported(tx, { post, member }),
  does: async ({ tx, who, input: { reason, note, email }, on, circumstances }) => {
    const by = reporter(who, circumstances.from);
    const known = await findOpen(tx, on, by);
    const said = { reason, note };
    const { id, receipt } = known
      ? await renew(tx, known.id, said)
      : await write(tx, on, { ...said, ...by });
    if (email !== undefined) await keepContact(tx, id, email);
    const event = { name: "flag.raised", ...placeOf(on), flag: id, receipt } as const;
    return { event, also: await hideIfEnough(tx, on) };
  },
});

type Reporter = { raisedById: number | null; guestId: number | null; fromHash: string | null };

const reporter = (who: Actor, from: string | undefined): Reporter => ({
  raisedById: who.kind === "member" ? who.id : null,
  guestId: who.kind === "guest" ? who.id : null,
  fromHash: who.kind === "visitor" ? (from ?? null) : null,
});

/** Undefined too where nothing tells whoever reports from others. */
async function findOpen(tx: Database, on: Reported, by: Reporter) {
  const whose: SQL | undefined =
    by.raisedById !== null
      ? eq(flags.raisedById, by.raisedById)
      : by.guestId !== null
        ? eq(flags.guestId, by.guestId)
        : by.fromHash !== null
          ? eq(flags.fromHash, by.fromHash)
          : undefined;
  if (!whose) return undefined;
  const about = isMemberReported(on) ? eq(flags.memberId, on.member) : eq(flags.postId, on.id);
  const [found] = await tx
    .select({ id: flags.id })
    .from(flags)
    .where(and(about, whose, isNull(flags.settledAt)));
  return found;
}

type Said = { reason: string; note: string | undefined };

/** The text that it was raised on first stays with it, and words that are not said anew. */
async function renew(tx: Database, id: number, { reason, note }: Said) {
  const [row] = await tx
    .update(flags)
    .set({
      reason,
      ...(note !== undefined && { note }),
      receipt: sql`coalesce(receipt, ${newKey()})`,
    })
    .where(eq(flags.id, id))
    .returning({ id: flags.id, receipt: flags.receipt });
  return written(row);
}

async function write(tx: Database, on: Reported, said: Said & Reporter) {
  const { post, member } = placeOf(on);
  const textThen = await textNow(tx, { post, member });
  const [row] = await tx
    .insert(flags)
    .values({ ...said, postId: post, memberId: member, textThen, receipt: newKey() })
    .returning({ id: flags.id, receipt: flags.receipt });
  return written(row);
}

function written(row: { id: number; receipt: string | null } | undefined) {
  if (!row?.receipt) throw new Error("No report was written down.");
  return { id: row.id, receipt: row.receipt };
}

const keepContact = (tx: Database, flag: number, email: string) =>
  tx
    .update(flags)
    .set({ contactEncrypted: seal(authSecret(), { flag }, email) })
    .where(eq(flags.id, flag));

/** Several people whom the site trusts take a post out of sight until a moderator has looked at it. */
async function hideIfEnough(tx: Database, on: Reported): Promise<Consequence[]> {
  if (isMemberReported(on) || on.state !== "published" || !on.visible) return [];
  if (!(await areEnough(tx, on.id))) return [];
  const why = { act: "hold", reason: holdRules.reports, rule: "reports" } as const;
  const { of, told } = await decide(tx, system, on, { ...why, state: "held" });
  return [{ by: system, event: { name: "post.held", ...of }, ...told }];
}
