import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type MailFacts, type MailKind, type MailText, mailTexts } from "#lib/words/mail-texts.ts";
import { filled, type MailWords } from "#lib/words/mails.ts";

/** The setting under which a site keeps its own words of a mail. */
export const mailSetting = (kind: MailKind) => `mail.${kind}`;

/** The mails of which the site has its own words. */
export async function listOwnMails(db: Database): Promise<Map<string, MailWords>> {
  const rows = await readRows<{ name: string; value: unknown }>(
    db,
    sql`select name, value from settings where starts_with(name, 'mail.')`,
  );
  return new Map(
    rows.flatMap(({ name, value }) =>
      isWords(value) ? [[name.slice("mail.".length), value] as const] : [],
    ),
  );
}

const isWords = (value: unknown): value is MailWords =>
  typeof Object(value).subject === "string" && typeof Object(value).text === "string";

/** As the site says it, or as it comes; still without what it is told. */
export async function findMailWords(db: Database, kind: MailKind): Promise<MailWords> {
  const [row] = await readRows<{ value: unknown }>(
    db,
    sql`select value from settings where name = ${mailSetting(kind)}`,
  );
  return isWords(row?.value) ? row.value : mailTexts[kind];
}

/** A mail in words, for the outbox. */
export const mailWords = async <K extends MailKind>(
  tx: Database,
  kind: K,
  facts: MailFacts<K>,
): Promise<MailWords> => filled(await findMailWords(tx, kind), facts);

/** How a mail would read, told what is made up. */
export function exampleOf(kind: MailKind, words: MailWords): MailWords {
  const takes: MailText["takes"] = mailTexts[kind].takes;
  const facts = Object.entries(takes).map(([name, { example }]) => [name, example]);
  return filled(words, Object.fromEntries(facts));
}
