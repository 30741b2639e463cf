import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { resetMailWords, setMailWords } from "#app/actions/mails.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { MailExample } from "#components/mail/mail-example.tsx";
import { MailFactsTable } from "#components/mail/mail-facts.tsx";
import { MailForm } from "#components/mail/mail-form.tsx";
import { AccountForm } from "#components/members/account-form.tsx";
import { database } from "#db/client.ts";
import { exampleOf, findMailWords } from "#lib/mail/words.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { mailKinds, mailTexts } from "#lib/words/mail-texts.ts";

type Asked = { params: Promise<{ kind: string }>; searchParams: Promise<SearchParams> };

const kindOf = async ({ params }: Asked) => {
  const { kind } = await params;
  return mailKinds.find((known) => known === kind) ?? notFound();
};

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  await administrator("mail.word");
  const kind = await kindOf(asked);
  return adminMetadata("mail.word", {
    title: `Mail: ${mailTexts[kind].label}`,
    description: "How one mail of the site reads.",
    path: adminRoutes.adminMail(kind),
  });
}

const said = {
  saved: "It is saved. Mails that are written from now on read so.",
  reset: "The mail reads as it comes again.",
};

export default async function MailPage(asked: Asked) {
  const who = await administrator("mail.word");
  const kind = await kindOf(asked);
  const { label, takes, ...usual } = mailTexts[kind];
  const words = await findMailWords(database(), kind);
  const example = exampleOf(kind, words);
  const own = words.subject !== usual.subject || words.text.trim() !== usual.text.trim();
  const done = saidOf(await asked.searchParams, said);
  return (
    <AdminPage title={label} who={who} here={adminRoutes.adminMails()} said={done}>
      <MailForm action={setMailWords} mail={kind} words={words} />
      <Part id="facts" title="What it is told">
        <MailFactsTable takes={takes} />
      </Part>
      <Part id="now" title="How it reads now">
        <MailExample label="With made-up facts">{`${example.subject}\n\n${example.text}`}</MailExample>
      </Part>
      {own && (
        <Part id="usual" title="How it comes">
          <MailExample label="With the names in braces">{`${usual.subject}\n\n${usual.text}`}</MailExample>
          <AccountForm action={resetMailWords} label="Go back to this" along={{ mail: kind }} />
        </Part>
      )}
    </AdminPage>
  );
}
