import type { ReactNode } from "react";
import { CategoryTree } from "#components/taxonomy/category-tree.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Count } from "#components/ui/count.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import type { CategoryShown } from "#lib/taxonomy/queries.ts";
import { routes } from "#lib/words/routes.ts";

type CategoryHeadProps = {
  category: CategoryShown;
  crumbs: { name: string; href: string }[];
  children?: ReactNode;
};

/** What a category is about, where it belongs, and what belongs to it. */
export function CategoryHead({ category, crumbs, children }: CategoryHeadProps) {
  return (
    <div className="mb-8 space-y-2">
      <Breadcrumbs
        label="Categories above"
        crumbs={crumbs.map(({ name, href }) => ({ label: name, href }))}
      />
      <ListHead title={category.name} action={{ label: "Ask a question", href: routes.ask() }}>
        {category.description && <p dir="auto">{category.description}</p>}
        <p className="text-sm text-soft">
          <Count of={category.questionCount} one="question" many="questions" />
          {category.children.length > 0 && ", those of the categories below included"}
        </p>
      </ListHead>
      {children}
      {category.children.length > 0 && (
        <nav aria-label={`Categories in ${category.name}`}>
          <CategoryTree categories={category.children} depth={1} />
        </nav>
      )}
    </div>
  );
}
