import { Count } from "#components/ui/count.tsx";
import type { CategoryNode } from "#lib/taxonomy/queries.ts";
import { routes } from "#lib/words/routes.ts";

type CategoryTreeProps = {
  categories: CategoryNode[];
  /** How many steps down from here are shown. */
  depth?: number;
};

/** Categories with what they are about, each one's own under it. */
export function CategoryTree({ categories, depth = Number.POSITIVE_INFINITY }: CategoryTreeProps) {
  if (categories.length === 0 || depth < 1) return null;
  return (
    <ul className="tree">
      {categories.map((category) => (
        <li key={category.id}>
          <p>
            <a href={routes.category(category.path)} dir="auto">
              {category.name}
            </a>{" "}
            <span className="text-sm text-soft">
              <Count of={category.questionCount} one="question" many="questions" />
            </span>
          </p>
          {category.description && (
            <p className="text-sm text-soft" dir="auto">
              {category.description}
            </p>
          )}
          <CategoryTree categories={category.children} depth={depth - 1} />
        </li>
      ))}
    </ul>
  );
}
