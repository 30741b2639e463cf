import type { Database } from "#db/client.ts";
import { environment } from "#env";
import { queueMail } from "#lib/mail/queue.ts";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { limits } from "#lib/words/limits.ts";
import { accountMails } from "#lib/words/mails.ts";
import { issueToken } from "./tokens.ts";

const links = {
  "confirm-email": { words: accountMails.confirmEmail, page: accountRoutes.confirmEmail },
  "change-email": { words: accountMails.changeEmail, page: accountRoutes.confirmEmail },
  "reset-password": { words: accountMails.resetPassword, page: accountRoutes.resetPassword },
  "sign-in": { words: accountMails.signIn, page: accountRoutes.signInByLink },
} as const;

type MailedLink = { purpose: keyof typeof links; member: number; to: string };

/** Mails a member a link of single use. The address is kept with it: it proves that one and no other. */
export async function mailLink(tx: Database, { purpose, member, to }: MailedLink): Promise<void> {
  const token = await issueToken(tx, { purpose, member, payload: to });
  const { words, page } = links[purpose];
  const address = siteAddress(page(token));
  const minutes = limits.links[purpose];
  await queueMail(tx, { to, memberId: member, kind: purpose, ...words({ address, minutes }) });
}

/** An address of this site as a mail needs it, from SITE_URL and never from what a request says. */
export const siteAddress = (path: string): string => `${environment().SITE_URL}${path}`;
