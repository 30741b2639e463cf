import type { Metadata } from "next";
import { ViewerFollow } from "#app/_parts/viewer-follow.tsx";
import { listMetadata } from "#app/_shell/list-metadata.ts";
import { tellMachines } from "#app/_shell/machines.ts";
import { descriptions } from "#app/_shell/metadata.ts";
import { Page } from "#components/layout/page.tsx";
import { QuestionPages } from "#components/questions/question-pages.tsx";
import { SortTabs } from "#components/questions/sort-tabs.tsx";
import { breadcrumbData } from "#components/seo/site.ts";
import { CategoryHead } from "#components/taxonomy/category-head.tsx";
import { environment } from "#env";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { type Asked, readCategory } from "./read.ts";

export async function generateMetadata(address: Asked): Promise<Metadata> {
  const { category, sort, list } = await readCategory(address);
  return listMetadata({
    of: category.name,
    description: descriptions.category(category),
    sort,
    page: list.page,
    address: (at) => routes.category(category.path, at),
    feed: machineRoutes.categoryFeed(category.path, sort),
  });
}

export default async function CategoryPage(address: Asked) {
  const { category, sort, list } = await readCategory(address);
  const crumbs = [
    { name: "Categories", href: routes.categories() },
    ...category.ancestors.map(({ name, path }) => ({ name, href: routes.category(path) })),
  ];
  const here = { name: category.name, href: routes.category(category.path) };
  tellMachines(breadcrumbData(environment().SITE_URL, [...crumbs, here]));
  return (
    <Page>
      <CategoryHead category={category} crumbs={crumbs}>
        <ViewerFollow subject="category" id={category.id} at={category.path} />
      </CategoryHead>
      <div className="space-y-4">
        <SortTabs
          current={sort}
          href={(other) => routes.category(category.path, { sort: other })}
        />
        <QuestionPages
          list={list}
          sort={sort}
          href={(page) => routes.category(category.path, { sort, page })}
        />
      </div>
    </Page>
  );
}
