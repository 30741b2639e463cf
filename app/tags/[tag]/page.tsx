import type { Metadata } from "next";
import { ViewerFollow } from "#app/_parts/viewer-follow.tsx";
import { listMetadata } from "#app/_shell/list-metadata.ts";
import { tellMachines } from "#app/_shell/machines.ts";
import { descriptions } from "#app/_shell/metadata.ts";
import { Page } from "#components/layout/page.tsx";
import { QuestionPages } from "#components/questions/question-pages.tsx";
import { SortTabs } from "#components/questions/sort-tabs.tsx";
import { breadcrumbData } from "#components/seo/site.ts";
import { TagHead } from "#components/taxonomy/tag-head.tsx";
import { environment } from "#env";
import { limits } from "#lib/words/limits.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readTag } from "./read.ts";

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { tag, sort, list } = await readTag(address);
  return listMetadata({
    of: `Questions tagged ${tag.name}`,
    description: descriptions.tag(tag),
    sort,
    page: list.page,
    address: (at) => routes.tag(tag.name, at),
    feed: machineRoutes.tagFeed(tag.name, sort),
    indexed: tag.questionCount >= limits.indexing.tagQuestions,
  });
}

export default async function TagPage(address: Asked) {
  const { tag, sort, list } = await readTag(address);
  const crumbs = [
    { name: "Tags", href: routes.tags() },
    { name: tag.name, href: routes.tag(tag.name) },
  ];
  tellMachines(breadcrumbData(environment().SITE_URL, crumbs));
  return (
    <Page>
      <TagHead tag={tag}>
        <ViewerFollow subject="tag" id={tag.id} at={tag.name} />
      </TagHead>
      <div className="space-y-4">
        <SortTabs current={sort} href={(other) => routes.tag(tag.name, { sort: other })} />
        <QuestionPages
          list={list}
          sort={sort}
          href={(page) => routes.tag(tag.name, { sort, page })}
        />
      </div>
    </Page>
  );
}
