import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { memberNotes } from "#db/schema/conduct.ts";
import {
  credentials,
  follows,
  guests,
  identities,
  members,
  sessions,
  tokens,
} from "#db/schema/members.ts";
import { caseVisits, flags } from "#db/schema/moderation.ts";
import { notices, outbox } from "#db/schema/site.ts";
import { categoryModerators } from "#db/schema/taxonomy.ts";
import { drafts, mutes, noticeSettings } from "#db/schema/writing.ts";
import { command } from "#lib/command.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { mailWords } from "#lib/mail/words.ts";
import { keepTallies } from "#lib/site/tallies.ts";
import type { Role } from "#lib/words/actor.ts";
import { keepFormerName, sealFormerNames } from "./former-names.ts";
import { LeaveSite } from "./input.ts";
import { keepAnAdministrator } from "./last-administrator.ts";
import { ownAccount, proveSelf } from "./own.ts";
import { lockOffices } from "./subject.ts";
import { endTokens } from "./tokens.ts";

/** Erases an account at once. What its member wrote stays, under "a former member". */
export const leave = command({
  input: LeaveSite,
  may: "account.keep",
  on: async (tx, input, who) => {
    await lockOffices(tx);
    return ownAccount(tx, input, who);
  },
  does: async ({ tx, input, on }) => {
    await proveSelf(on, input.password);
    await keepAnAdministrator(tx, { ...on, role: on.role as Role }, true);
    await forgetName(tx, on.id, on.name);
    await eraseRows(tx, on.id);
    if (on.email !== null) {
      await forgetAddress(tx, on.email);
      const words = await mailWords(tx, "left", {});
      await queueMail(tx, { to: on.email, kind: "left", ...words });
    }
    await keepTallies(tx, [{ name: "members", by: -1 }]);
    return { event: { name: "member.left", member: on.id } };
  },
});

/** The name stays reserved, as a hash that tells nobody what it was. */
async function forgetName(tx: Database, id: number, name: string): Promise<void> {
  await sealFormerNames(tx, id);
  await keepFormerName(tx, { member: id, name, leads: false });
  await tx
    .update(members)
    .set({
      name: "a former member",
      nameKey: `erased:${id}`,
      role: "member",
      fullName: null,
      location: null,
      about: null,
      lastSeenAt: null,
      erasedAt: sql`now()`,
    })
    .where(eq(members.id, id));
}

/** Where somebody else gave the same address: mail that names no account, and links that never went out. */
async function forgetAddress(tx: Database, email: string): Promise<void> {
  const address = email.toLowerCase();
  await tx
    .delete(outbox)
    .where(and(isNull(outbox.memberId), eq(sql`lower(${outbox.recipient})`, address)));
  await tx.delete(tokens).where(eq(sql`lower(${tokens.payload})`, address));
}

/** Addresses, sign-ins, drafts, follows and notices; mail that waits for this member is not sent. */
async function eraseRows(tx: Database, id: number): Promise<void> {
  await endTokens(tx, id);
  for (const table of [
    credentials,
    identities,
    sessions,
    drafts,
    notices,
    noticeSettings,
    mutes,
    categoryModerators,
    memberNotes,
    caseVisits,
    outbox,
  ]) {
    await tx.delete(table).where(eq(table.memberId, id));
  }
  const followed = and(eq(follows.subject, "member"), eq(follows.subjectId, id));
  await tx.delete(follows).where(followed);
  await tx.delete(follows).where(eq(follows.memberId, id));
  await tx
    .update(guests)
    .set({ secretHash: null, emailEncrypted: null, emailErasedAt: sql`now()` })
    .where(eq(guests.claimedById, id));
  // A report on the profile keeps what the profile said.
  await tx.update(flags).set({ textThen: "" }).where(eq(flags.memberId, id));
  // An address that was left with a report is theirs.
  await tx.update(flags).set({ contactEncrypted: null }).where(eq(flags.raisedById, id));
}
