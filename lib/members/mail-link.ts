import type { Database } from "#db/client.ts";
import { environment } from "#env";
import { queueMail } from "#lib/mail/queue.ts";
import { mailWords } from "#lib/mail/words.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { limits } from "#lib/words/limits.ts";
import { lifetime } from "#lib/words/mails.ts";
import { issueToken } from "./tokens.ts";

const pages = {
  "confirm-email": accountRoutes.confirmEmail,
  "change-email": accountRoutes.confirmEmail,
  "reset-password": accountRoutes.resetPassword,
  "sign-in": accountRoutes.signInByLink,
} as const;

type MailedLink = { purpose: keyof typeof pages; member: number; to: string };

/** Mails a member a link of single use. The address is kept with it: it proves that one and no other. */
export async function mailLink(tx: Database, { purpose, member, to }: MailedLink): Promise<void> {
  const token = await issueToken(tx, { purpose, member, payload: to });
  const words = await mailWords(tx, purpose, {
    link: siteAddress(pages[purpose](token)),
    lifetime: lifetime(limits.links[purpose]),
  });
  await queueMail(tx, { to, memberId: member, kind: purpose, ...words });
}

/** An address of this site as a mail needs it, from SITE_URL and never from what a request says. */
export const siteAddress = (path: string): string => `${environment().SITE_URL}${path}`;
