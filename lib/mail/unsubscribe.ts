import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { noticeSettings } from "#db/schema/writing.ts";
import { command } from "#lib/command.ts";
import { eraseAddresses } from "#lib/guests/address.ts";
import { isNoticeKind, noticeKinds } from "#lib/words/notices.ts";
import { Refused } from "#lib/words/outcome.ts";
import { Unsubscribe } from "./input.ts";
import { readUnsubscribe } from "./unsubscribe-link.ts";

/** Stops the mails that a link was in. Whoever holds the link got the mail: nobody has to sign in. */
export const unsubscribe = command({
  input: Unsubscribe,
  may: "mail.unsubscribe",
  on: async () => null,
  does: async ({ tx, input }) => {
    const what = readUnsubscribe(input.token);
    if (what === undefined) {
      throw new Refused("not-found", "This link is not whole. Please copy it from the mail again.");
    }
    const [member, kind] = "guest" in what ? [null, "guest"] : [what.member, what.kind];
    if ("guest" in what) await eraseAddresses(tx, [what.guest]);
    else await stopKind(tx, what.member, what.kind);
    return { event: { name: "mail.unsubscribed", member, kind } };
  },
});

/** A member who left meanwhile gets no mails in any case. */
async function stopKind(tx: Database, memberId: number, kind: string): Promise<void> {
  if (!isNoticeKind(kind)) return;
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(members.id, memberId));
  if (!member) return;
  const { onSite } = noticeKinds[kind];
  await tx
    .insert(noticeSettings)
    .values({ memberId, kind, onSite, byMail: false })
    .onConflictDoUpdate({
      target: [noticeSettings.memberId, noticeSettings.kind],
      set: { byMail: false },
    });
}
