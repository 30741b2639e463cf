import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { readPageAddress, type SearchParams } from "#app/_shell/address.ts";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { tags } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { TagList } from "#components/taxonomy/tag-list.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { searchParams: Promise<SearchParams> };

async function read({ searchParams }: Asked) {
  const asked = readPageAddress(await searchParams);
  if (!asked) notFound();
  if (!asked.canonical) permanentRedirect(routes.tags(asked.page));
  return (await tags(asked.page)) ?? notFound();
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { page } = await read(address);
  return requestMetadata({
    title: page === 1 ? "Tags" : `Tags, page ${page}`,
    description: "Words that questions are filed under, those used most first, and what they mean.",
    path: routes.tags(page),
  });
}

export default async function TagsPage(address: Asked) {
  const list = await read(address);
  return (
    <Page>
      <ListHead title="Tags">
        <p className="text-soft">Words that questions are filed under, those used most first.</p>
      </ListHead>
      {list.rows.length === 0 ? (
        <Empty action={{ label: "See all questions", href: routes.questions() }}>
          There are no tags here yet.
        </Empty>
      ) : (
        <TagList tags={list.rows} />
      )}
      <div className="mt-8">
        <Pager
          page={list.page}
          pageCount={list.pageCount}
          href={routes.tags}
          label="Pages of tags"
        />
      </div>
    </Page>
  );
}
