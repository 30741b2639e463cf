import { and, eq, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials } from "#db/schema/members.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { mayWriteTo } from "#lib/mail/unasked.ts";
import { mailWords } from "#lib/mail/words.ts";
import { mailLink } from "./mail-link.ts";
import { issueToken } from "./tokens.ts";

type Given = { purpose: "confirm-email" | "change-email"; member: number; to: string };

/**
 * Writes to an address that a member gave. Where another account has it, that one's owner is told, and the link
 * is mailed to nobody: it stands all the same, so that the member's own pages look as for any other address.
 */
export async function writeToNew(tx: Database, given: Given): Promise<void> {
  const { purpose, member, to } = given;
  const known = await isAnothers(tx, member, to);
  const kind = known ? "address-in-use" : purpose;
  if (!known && (await mayWriteTo(tx, kind, to))) return mailLink(tx, given);
  await issueToken(tx, { purpose, member, payload: to });
  if (known && (await mayWriteTo(tx, kind, to))) {
    await queueMail(tx, { to, kind, ...(await mailWords(tx, "address-in-use", {})) });
  }
}

async function isAnothers(tx: Database, member: number, address: string): Promise<boolean> {
  const [other] = await tx
    .select({ member: credentials.memberId })
    .from(credentials)
    .where(
      and(
        eq(sql`lower(${credentials.email})`, address.toLowerCase()),
        ne(credentials.memberId, member),
      ),
    );
  return other !== undefined;
}
