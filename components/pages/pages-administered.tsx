import { ActForm } from "#components/ui/act-form.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { PageAdministered } from "#lib/pages/queries.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { pageRoutes } from "#lib/words/page-routes.ts";

type PagesAdministeredProps = { pages: PageAdministered[]; order: FormAction };

/** The pages that administrators wrote, in their order. */
export function PagesAdministeredList({ pages, order }: PagesAdministeredProps) {
  if (pages.length === 0) return <p className="text-soft">There is no such page yet.</p>;
  return (
    <ul className="rows">
      {pages.map((page, at) => (
        <li key={page.id} className="space-y-1">
          <div className="flex flex-wrap items-center gap-x-4">
            <a href={adminRoutes.adminPage(page.id)} dir="auto" className="grow">
              {page.title}
            </a>
            {at > 0 && <Step page={page} order={order} direction="up" />}
            {at < pages.length - 1 && <Step page={page} order={order} direction="down" />}
          </div>
          <p className="meta">
            <span>{pageRoutes.page(page.slug)}</span>
            <span>{page.published ? "everybody can read it" : "a draft"}</span>
            {page.published && page.inFooter && <span>at the foot of every page</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

type StepProps = { page: PageAdministered; order: FormAction; direction: "up" | "down" };

const Step = ({ page: { id, title }, order, direction }: StepProps) => (
  <ActForm
    action={order}
    fields={{ page: id, direction }}
    className="quiet-link touch inline-flex min-h-9 items-center text-sm"
  >
    {direction === "up" ? "Up" : "Down"}
    <VisuallyHidden>{`: ${title}`}</VisuallyHidden>
  </ActForm>
);
