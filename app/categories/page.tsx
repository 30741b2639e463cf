import type { Metadata } from "next";
import { pageMetadata } from "#app/_shell/metadata.ts";
import { categories } from "#app/_shell/reads.ts";
import { Page } from "#components/layout/page.tsx";
import { CategoryTree } from "#components/taxonomy/category-tree.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import { routes } from "#lib/words/routes.ts";

export const metadata: Metadata = pageMetadata({
  title: "Categories",
  description: "All that is asked here, by category: choose what is closest to your question.",
  path: routes.categories(),
});

export default async function CategoriesPage() {
  const tree = await categories();
  return (
    <Page>
      <ListHead title="Categories">
        <p className="text-soft">Choose what is closest to your question.</p>
      </ListHead>
      {tree.length === 0 ? (
        <Empty action={{ label: "See all questions", href: routes.questions() }}>
          There are no categories yet.
        </Empty>
      ) : (
        <CategoryTree categories={tree} />
      )}
    </Page>
  );
}
