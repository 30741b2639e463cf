import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { credentials, members, tokens } from "#db/schema/members.ts";
import { limits } from "#lib/words/limits.ts";
import { mailLink } from "./mail-link.ts";

type Asked = { purpose: "reset-password" | "sign-in"; email: string };

/**
 * Mails a link to the account of an address, if there is one; whoever asked learns nothing of that. Somebody
 * who asks again and again does not fill another's inbox.
 */
export async function mailAskedLink(tx: Database, { purpose, email }: Asked): Promise<void> {
  const wait = sql`now() - make_interval(mins => ${limits.linkWaitMinutes})`;
  const lately = and(
    eq(tokens.memberId, members.id),
    eq(tokens.purpose, purpose),
    gt(tokens.createdAt, wait),
  );
  const [found] = await tx
    .select({ member: members.id, to: credentials.email, lately: tokens.hash })
    .from(credentials)
    .innerJoin(members, and(eq(members.id, credentials.memberId), isNull(members.erasedAt)))
    .leftJoin(tokens, lately)
    .where(eq(sql`lower(${credentials.email})`, email.toLowerCase()))
    .limit(1);
  if (!found?.to || found.lately !== null) return;
  await mailLink(tx, { purpose, member: found.member, to: found.to });
}
