import { ActForm } from "#components/ui/act-form.tsx";
import { Count } from "#components/ui/count.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { CategoryNode } from "#lib/taxonomy/queries.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import type { FormAction } from "#lib/words/outcome.ts";

type CategoryOrderProps = { categories: CategoryNode[]; order: FormAction };

/** The tree as administrators arrange it: each category leads to its page, and steps up and down. */
export function CategoryOrder({ categories, order }: CategoryOrderProps) {
  if (categories.length === 0) return null;
  return (
    <ul className="tree">
      {categories.map((category, at) => (
        <li key={category.id}>
          <div className="flex flex-wrap items-center gap-x-4">
            <a href={adminRoutes.adminCategory(category.id)} dir="auto">
              {category.name}
            </a>
            <span className="grow text-sm text-soft">
              <Count of={category.questionCount} one="question" many="questions" />
            </span>
            <div className="flex gap-x-4">
              {at > 0 && <Step category={category} order={order} direction="up" />}
              {at < categories.length - 1 && (
                <Step category={category} order={order} direction="down" />
              )}
            </div>
          </div>
          <CategoryOrder categories={category.children} order={order} />
        </li>
      ))}
    </ul>
  );
}

type StepProps = { category: CategoryNode; order: FormAction; direction: "up" | "down" };

const Step = ({ category: { id, name }, order, direction }: StepProps) => (
  <ActForm
    action={order}
    fields={{ category: id, direction }}
    className="quiet-link touch inline-flex min-h-9 items-center text-sm"
  >
    {direction === "up" ? "Up" : "Down"}
    <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
  </ActForm>
);
