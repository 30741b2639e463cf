import { environment } from "#env";

/** The whole address of a page, for a mail. */
export const absolute = (path: string): string => new URL(path, environment().SITE_URL).href;

const host = () => new URL(environment().SITE_URL).hostname;

/** Names a mail, or what mails are about, so that a reader of mail lays together what belongs together. */
export const messageId = (...parts: (string | number)[]): string =>
  `<${parts.join(".")}@${host()}>`;

/** Every mail of a thread refers to the same beginning. */
export function threadHeaders(question: number): Record<string, string> {
  const beginning = messageId("question", question);
  return { "In-Reply-To": beginning, References: beginning };
}

/** Whom mails come from, where the operator says nothing else. */
export const sender = (): string => environment().MAIL_FROM ?? `no-reply@${host()}`;
