import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { readPageAddress, type SearchParams } from "#app/_shell/address.ts";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { members } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { MemberList } from "#components/members/member-list.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { searchParams: Promise<SearchParams> };

async function read({ searchParams }: Asked) {
  const asked = readPageAddress(await searchParams);
  if (!asked) notFound();
  if (!asked.canonical) permanentRedirect(routes.members(asked.page));
  return (await members(asked.page)) ?? notFound();
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { page } = await read(address);
  return requestMetadata({
    title: page === 1 ? "Members" : `Members, page ${page}`,
    description: "The people who ask and answer here, those with the most points first.",
    path: routes.members(page),
  });
}

export default async function MembersPage(address: Asked) {
  const list = await read(address);
  return (
    <Page>
      <ListHead title="Members">
        <p className="text-soft">The people who ask and answer here, most points first.</p>
      </ListHead>
      {list.rows.length === 0 ? (
        <Empty action={{ label: "Join", href: routes.join() }}>Nobody has joined yet.</Empty>
      ) : (
        <MemberList members={list.rows} />
      )}
      <div className="mt-8">
        <Pager
          page={list.page}
          pageCount={list.pageCount}
          href={routes.members}
          label="Pages of members"
        />
      </div>
    </Page>
  );
}
