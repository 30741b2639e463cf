import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { readListAddress, type SearchParams } from "#app/_shell/address.ts";
import { listMetadata } from "#app/_shell/list-metadata.ts";
import { questions } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { QuestionPages } from "#components/questions/question-pages.tsx";
import { SortTabs, sortWords } from "#components/questions/sort-tabs.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

type Asked = { searchParams: Promise<SearchParams> };

async function read({ searchParams }: Asked) {
  const asked = readListAddress(await searchParams);
  if (!asked) notFound();
  if (!asked.canonical) permanentRedirect(routes.questions(asked));
  const list = await questions({ scope: { of: "site" }, sort: asked.sort, page: asked.page });
  if (!list) notFound();
  return { sort: asked.sort, list };
}

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { sort, list } = await read(address);
  return listMetadata({
    description: `${sortWords[sort].title} of this community, and what others answered to them.`,
    sort,
    page: list.page,
    address: routes.questions,
    feed: machineRoutes.questionsFeed(sort),
  });
}

export default async function QuestionsPage(address: Asked) {
  const { sort, list } = await read(address);
  return (
    <Page>
      <ListHead
        title={sortWords[sort].title}
        action={{ label: "Ask a question", href: routes.ask() }}
      >
        <SortTabs current={sort} href={(other) => routes.questions({ sort: other })} />
      </ListHead>
      <QuestionPages list={list} sort={sort} href={(page) => routes.questions({ sort, page })} />
    </Page>
  );
}
