import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { orderPage, writePage } from "#app/actions/pages.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { PageForm } from "#components/pages/page-form.tsx";
import { PagesAdministeredList } from "#components/pages/pages-administered.tsx";
import { database } from "#db/client.ts";
import { listPagesAdministered } from "#lib/pages/queries.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";

const title = "Pages about the site";
const here = adminRoutes.adminPages();

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("page.write", {
    title,
    description: "What administrators write about the site.",
    path: here,
  });

const said = {
  ordered: "The order is changed.",
  removed: "The page is removed. Its address says that there was one.",
};

type Asked = { searchParams: Promise<SearchParams> };

export default async function PagesPage({ searchParams }: Asked) {
  const who = await administrator("page.write");
  const done = saidOf(await searchParams, said);
  const pages = await listPagesAdministered(database());
  return (
    <AdminPage title={title} who={who} here={here} said={done}>
      <p>
        An imprint, a privacy policy, who you are: each page has an address below /about/. The rules
        have a page of their own.
      </p>
      <PagesAdministeredList pages={pages} order={orderPage} />
      <Part id="write" title="Write a page">
        <PageForm action={writePage} />
      </Part>
    </AdminPage>
  );
}
