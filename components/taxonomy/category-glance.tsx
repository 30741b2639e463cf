import { grouped } from "#components/ui/count.tsx";
import type { CategoryNode } from "#lib/taxonomy/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** The uppermost categories in few words, for the side of a page. */
export function CategoryGlance({ categories }: { categories: CategoryNode[] }) {
  if (categories.length === 0) return null;
  return (
    <nav aria-labelledby="categories" className="space-y-2">
      <h2 id="categories" className="text-lg text-ink">
        <a href={routes.categories()} className="quiet-link">
          Categories
        </a>
      </h2>
      <ul className="glance">
        {categories.map((category) => (
          <li key={category.id}>
            <a href={routes.category(category.path)} dir="auto">
              {category.name}
            </a>
            <span>
              {grouped(category.questionCount)}
              <span className="sr-only">
                {category.questionCount === 1 ? " question" : " questions"}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
