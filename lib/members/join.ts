import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { command, onNothing } from "#lib/command.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { accountMails } from "#lib/words/mails.ts";
import { addMember } from "./add.ts";
import { JoinMember } from "./input.ts";
import { mailLink } from "./mail-link.ts";
import { hashPassword } from "./password.ts";
import { beginSession } from "./sessions.ts";

/**
 * An e-mail address is an account's own once it is confirmed, and not before: so joining with the address of
 * somebody else takes nothing from them, and looks the same whether the address is known here or not.
 */
export const join = command({
  input: JoinMember,
  may: "member.join",
  on: onNothing,
  does: async ({ tx, input }) => {
    const passwordHash = await hashPassword(input.password);
    const member = await addMember(tx, { name: input.name, role: "member", passwordHash });
    await writeTo(tx, input.email, member);
    if (input.browser) {
      await beginSession(tx, member, input.browser.device, input.browser.session);
    }
    return { event: { name: "member.joined", member } };
  },
});

async function writeTo(tx: Database, to: string, member: number): Promise<void> {
  const [known] = await tx
    .select({ member: credentials.memberId })
    .from(credentials)
    .where(eq(sql`lower(${credentials.email})`, to.toLowerCase()));
  if (!known) return mailLink(tx, { purpose: "confirm-email", member, to });
  await queueMail(tx, { to, kind: "address-in-use", ...accountMails.addressInUse() });
}
