import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readId, type SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { removePage, writePage } from "#app/actions/pages.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { Part } from "#components/admin/part.tsx";
import { AccountForm } from "#components/members/account-form.tsx";
import { PageForm } from "#components/pages/page-form.tsx";
import { database } from "#db/client.ts";
import { findPageAdministered } from "#lib/pages/queries.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { pageRoutes } from "#lib/words/page-routes.ts";

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const read = cache(async (raw: string) => {
  const who = await administrator("page.write");
  const id = readId(raw);
  const found = id === undefined ? undefined : await findPageAdministered(database(), id);
  return { who, page: found ?? notFound() };
});

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { page } = await read((await params).id);
  return adminMetadata("page.write", {
    title: `${page.title}, for administrators`,
    description: "Change or remove a page about the site.",
    path: adminRoutes.adminPage(page.id),
  });
}

export default async function EditPage({ params, searchParams }: Asked) {
  const { who, page } = await read((await params).id);
  const done = saidOf(await searchParams, { saved: "It is saved." });
  return (
    <AdminPage title={page.title} who={who} here={adminRoutes.adminPages()} said={done}>
      {page.published ? (
        <p>
          <a href={pageRoutes.page(page.slug)}>See it as everybody does</a>
        </p>
      ) : (
        <p>Nobody else sees it yet.</p>
      )}
      <PageForm action={writePage} page={page} />
      <Part id="remove" title="Remove">
        <p>Its address says from then on that there was a page. The log keeps what it said.</p>
        <AccountForm action={removePage} label="Remove it" along={{ page: String(page.id) }} />
      </Part>
    </AdminPage>
  );
}
