import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { flags } from "#db/schema/moderation.ts";
import type { Consequence } from "#lib/command.ts";
import { absolute } from "#lib/mail/address.ts";
import { queueMails } from "#lib/mail/queue.ts";
import { findMailWords } from "#lib/mail/words.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { DecisionAct } from "#lib/words/decisions.ts";
import { filled } from "#lib/words/mails.ts";

export type ReportOutcome = "upheld" | "dismissed";

/** What a decision about a post says of the reports on it; of the others it says nothing yet. */
const outcomes: { [A in DecisionAct]?: ReportOutcome } = {
  hide: "upheld",
  reject: "upheld",
  delete: "upheld",
  merge: "upheld",
  approve: "dismissed",
  restore: "dismissed",
};

type Decided = { post: number; act: DecisionAct; decision: number };

/** With what is decided about a post, what is reported of it is settled. */
export async function settleWith(
  tx: Database,
  by: Actor,
  { post, act, decision }: Decided,
): Promise<Consequence[]> {
  const outcome = outcomes[act];
  if (!outcome) return [];
  return settleReports(tx, by, { post, member: null }, { outcome, decision });
}

type Place = { post: number | null; member: number | null };
type Settled = { outcome: ReportOutcome; decision?: number; note?: string };

/** Settles what is open, and says so to whoever left an address. Empty where nothing was. */
export async function settleReports(
  tx: Database,
  by: Actor,
  place: Place,
  { outcome, decision, note }: Settled,
): Promise<Consequence[]> {
  const about: SQL =
    place.post === null ? eq(flags.memberId, place.member ?? 0) : eq(flags.postId, place.post);
  const settled = await tx
    .update(flags)
    .set({
      outcome,
      settledAt: sql`now()`,
      settledById: by.kind === "member" ? by.id : null,
      decisionId: decision ?? null,
      settledNote: note ?? null,
      fromHash: null,
    })
    .where(and(about, isNull(flags.settledAt)))
    .returning({ id: flags.id });
  if (settled.length === 0) return [];
  const ids = settled.map(({ id }) => id);
  await mailOutcome(tx, ids, outcome);
  return [{ event: { name: "flag.settled", ...place, flags: ids, outcome } }];
}

/** The address is unsealed when the mail is sent, and erased then. */
async function mailOutcome(tx: Database, ids: number[], outcome: ReportOutcome): Promise<void> {
  const left = await tx
    .select({ id: flags.id, receipt: flags.receipt })
    .from(flags)
    .where(and(inArray(flags.id, ids), sql`${flags.contactEncrypted} is not null`));
  if (left.length === 0) return;
  const words = await findMailWords(tx, `report-${outcome}`);
  await queueMails(
    tx,
    left.map(({ id, receipt }) => ({
      flagId: id,
      kind: "report-outcome",
      ...filled(words, { link: absolute(accountRoutes.report(receipt ?? "")) }),
    })),
  );
}
