import type { Metadata } from "next";
import type { SearchParams } from "#app/_shell/address.ts";
import { administrator, adminMetadata, saidOf } from "#app/_shell/administration.ts";
import { categories } from "#app/_shell/reads.ts";
import { createCategory, orderCategory } from "#app/actions/categories.ts";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { categoryChoices } from "#components/taxonomy/category-choices.ts";
import { CreateCategoryForm } from "#components/taxonomy/category-forms.tsx";
import { CategoryOrder } from "#components/taxonomy/category-order.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { adminRoutes } from "#lib/words/admin-routes.ts";

const title = "Categories";
const here = adminRoutes.adminCategories();
const said = {
  ordered: "The order is changed.",
  deleted: "The category is deleted.",
};

export const generateMetadata = (): Promise<Metadata> =>
  adminMetadata("category.create", {
    title: `${title}, for administrators`,
    description: "Create, move, merge and order categories.",
    path: here,
  });

type Asked = { searchParams: Promise<SearchParams> };

export default async function CategoriesPage({ searchParams }: Asked) {
  const who = await administrator("category.create");
  const tree = await categories();
  return (
    <AdminPage title={title} who={who} here={here} said={saidOf(await searchParams, said)}>
      <p>
        A category’s page changes its name, moves it, merges it into another one, and sets its own
        rules. Counts include what stands below.
      </p>
      {tree.length > 0 ? (
        <CategoryOrder categories={tree} order={orderCategory} />
      ) : (
        <Empty>There is no category yet.</Empty>
      )}
      <section className="space-y-4" aria-labelledby="create">
        <h2 id="create">Create a category</h2>
        <CreateCategoryForm action={createCategory} choices={categoryChoices(tree)} />
      </section>
    </AdminPage>
  );
}
