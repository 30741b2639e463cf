import type { Metadata } from "next";
import { administrator, adminMetadata } from "#app/_shell/administration.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { database } from "#db/client.ts";
import { listOwnMails } from "#lib/mail/words.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { mailKinds, mailTexts } from "#lib/words/mail-texts.ts";

const title = "Mails";
const here = adminRoutes.adminMails();

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("mail.word", { title, description: "How the mails of the site read.", path: here });

export default async function MailsPage() {
  const who = await administrator("mail.word");
  const own = await listOwnMails(database());
  return (
    <AdminPage title={title} who={who} here={here}>
      <p>Every mail that the site writes. Its plain and its HTML part say the same.</p>
      <ul className="rows">
        {mailKinds.map((kind) => (
          <li key={kind} className="space-y-1">
            <p>
              <a href={adminRoutes.adminMail(kind)}>{mailTexts[kind].label}</a>
            </p>
            <p className="meta">
              <span dir="auto">{own.get(kind)?.subject ?? mailTexts[kind].subject}</span>
              {own.has(kind) && <span>in the site’s own words</span>}
            </p>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
