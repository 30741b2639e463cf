import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { describeSite } from "#app/actions/site.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { SiteForm } from "#components/admin/site-form.tsx";
import { database } from "#db/client.ts";
import { findSiteWords } from "#lib/site/queries.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

const title = "Name, welcome and rules";
const here = adminRoutes.adminSite();

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("site.describe", {
    title,
    description: "What the site says about itself.",
    path: here,
  });

type Asked = { searchParams: Promise<SearchParams> };

export default async function SitePage({ searchParams }: Asked) {
  const who = await administrator("site.describe");
  const said = saidOf(await searchParams, { saved: "It is saved, and stands on every page now." });
  return (
    <AdminPage title={title} who={who} here={here} said={said}>
      <SiteForm action={describeSite} words={await findSiteWords(database())} />
    </AdminPage>
  );
}
