import type { Metadata } from "next";
import { tellMachines } from "#app/_shell/machines.ts";
import { descriptions, requestMetadata } from "#app/_shell/metadata.ts";
import { categories, questions, site } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { QuestionList } from "#components/questions/question-list.tsx";
import { SortTabs } from "#components/questions/sort-tabs.tsx";
import { siteData } from "#components/seo/site.ts";
import { Welcome } from "#components/site/welcome.tsx";
import { CategoryGlance } from "#components/taxonomy/category-glance.tsx";
import { environment } from "#env";
import { limits } from "#lib/words/limits.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { name, welcome } = await site();
  return requestMetadata({
    title: name,
    description: descriptions.home(welcome),
    path: routes.home(),
    bare: true,
    feed: { title: `Newest questions of ${name}`, href: machineRoutes.feed() },
  });
}

export default async function HomePage() {
  const [{ name, welcome }, tree, recent] = await Promise.all([
    site(),
    categories(),
    questions({ scope: { of: "site" }, sort: "newest", page: 1 }),
  ]);
  tellMachines(siteData(environment().SITE_URL, name));
  return (
    <Page aside={<CategoryGlance categories={tree} />}>
      <Welcome words={welcome} />
      <section className="space-y-4" aria-labelledby="recent">
        <h2 id="recent">Recent questions</h2>
        <SortTabs current="newest" href={(sort) => routes.questions({ sort })} />
        <QuestionList questions={(recent?.rows ?? []).slice(0, limits.page.home)} heading="h3" />
        <p>
          <a href={routes.questions()}>All questions</a>
        </p>
      </section>
    </Page>
  );
}
