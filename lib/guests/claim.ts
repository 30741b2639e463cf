import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { guests, tokens } from "#db/schema/members.ts";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { keepMembers } from "#lib/members/kept.ts";
import { creditAccepted, creditWritten } from "#lib/posts/credited.ts";
import { isMember } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { eraseAddresses } from "./address.ts";
import { type Claimed, signAcceptances, undoOwnVotes } from "./claimed.ts";
import { ClaimGuest } from "./input.ts";
import { findGuest } from "./queries.ts";

/**
 * A member takes over what they wrote as a guest: all that the key opens, and nothing else. The points come as
 * if the member had written it, but nothing counts that nobody may do to a post of their own.
 */
export const claim = command({
  input: ClaimGuest,
  may: "guest.claim",
  on: async (tx, { key }) => {
    const found = await findGuest(tx, key);
    if (!found) return undefined;
    const [locked] = await tx
      .select({ id: guests.id, by: guests.claimedById })
      .from(guests)
      .where(eq(guests.id, found.id))
      .for("update");
    return locked?.by === null ? { id: locked.id } : undefined;
  },
  does: async ({ tx, who, on }) => {
    if (!isMember(who)) throw new Refused("not-allowed", "Please sign in first.");
    const claimed = await lockWritten(tx, on.id);
    const ids = claimed.map(({ id }) => id);
    const questions = [...new Set(claimed.map(({ question }) => question))];
    const undone = await undoOwnVotes(tx, who.id, claimed);
    const shown = claimed.filter(({ concealed }) => !concealed);
    await sign(tx, ids, who.id);
    await signAcceptances(tx, who.id, claimed);
    const written = await creditWritten(tx, who.id, shown);
    const accepted = await creditAccepted(tx, ids);
    const credited = await keepMembers(tx, [...undone, ...written, ...accepted]);
    await endGuest(tx, on.id, who.id);
    return { event: { name: "guest.claimed", guest: on.id, member: who.id, questions, credited } };
  },
});

/** Where readers were not shown the guest's name, they are not shown the member's. */
async function sign(tx: Database, ids: number[], member: number): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(posts)
    .set({
      authorId: sql`case when concealed_name is null then ${member}::bigint end`,
      concealedAuthorId: sql`case when concealed_name is not null then ${member}::bigint end`,
      ...{ guestId: null, authorName: null, concealedName: null, changedAt: sql`now()` },
    })
    .where(inArray(posts.id, ids));
}

/** The questions first, then the guest's posts, each in the order of their numbers. */
async function lockWritten(tx: Database, guest: number): Promise<Claimed[]> {
  const mine = sql`select question_id from posts where guest_id = ${guest}`;
  await tx
    .select({ id: posts.id })
    .from(posts)
    .where(sql`${posts.id} in (${mine})`)
    .orderBy(posts.id)
    .for("no key update");
  const rows = await tx
    .select({
      id: posts.id,
      kind: posts.kind,
      question: posts.questionId,
      visible: posts.visible,
      concealed: sql<boolean>`${posts.concealedName} is not null`,
    })
    .from(posts)
    .where(eq(posts.guestId, guest))
    .orderBy(posts.id)
    .for("no key update");
  return rows.map((row) => ({ ...row, kind: row.kind as Claimed["kind"] }));
}

/** The browser and every private link stop working: what they opened is the member's now. */
async function endGuest(tx: Database, guest: number, member: number): Promise<void> {
  await eraseAddresses(tx, [guest]);
  await tx.delete(tokens).where(eq(tokens.guestId, guest));
  await tx
    .update(guests)
    .set({ secretHash: null, claimedById: member })
    .where(eq(guests.id, guest));
}
