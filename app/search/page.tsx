import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { readSearchAddress, readWords, type SearchParams } from "#app/_shell/address.ts";
import { requestMetadata } from "#app/_shell/metadata.ts";
import { search } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { SearchBox } from "#components/layout/search-box.tsx";
import { SearchHelp } from "#components/search/search-help.tsx";
import { SearchResults } from "#components/search/search-results.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import { routes } from "#lib/words/routes.ts";

type Asked = { searchParams: Promise<SearchParams> };

async function read({ searchParams }: Asked) {
  const from = await searchParams;
  const words = readWords(from.q);
  const asked = readSearchAddress(from);
  if (!asked) notFound();
  if (!asked.canonical) {
    permanentRedirect(routes.search(words || undefined, asked.page, asked.sort));
  }
  if (words === "") return { words, found: undefined };
  return { words, found: (await search(words, asked.page, asked.sort)) ?? notFound() };
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { words } = await read(address);
  return requestMetadata({
    title: words === "" ? "Search" : `Search: ${words}`,
    description:
      "Look for questions and answers by their words, their tags and who wrote them, the closest ones first.",
    path: routes.search(words || undefined),
    indexed: false,
  });
}

export default async function SearchPage(address: Asked) {
  const { words, found } = await read(address);
  return (
    <Page>
      <ListHead title="Search">
        <SearchBox words={words} />
        <SearchHelp />
      </ListHead>
      {found ? (
        <SearchResults found={found} />
      ) : (
        <p className="text-soft">
          Type a few words of what you would like to know, or look through the{" "}
          <a href={routes.categories()}>categories</a>.
        </p>
      )}
    </Page>
  );
}
