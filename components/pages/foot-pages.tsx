import type { PageLink } from "#lib/pages/queries.ts";
import { pageRoutes } from "#lib/words/page-routes.ts";

/** The pages that administrators put at the foot of every page. Markup alone: no page needs code for it. */
export function FootPages({ pages }: { pages: readonly PageLink[] }) {
  if (pages.length === 0) return null;
  return (
    <nav
      aria-label="Pages of this community"
      className="no-print mx-auto flex w-full max-w-page flex-wrap gap-x-5 px-4 pb-8 text-sm text-soft sm:px-6"
    >
      {pages.map(({ slug, title }) => (
        <a
          key={slug}
          href={pageRoutes.page(slug)}
          dir="auto"
          className="quiet-link touch inline-flex min-h-9 items-center"
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
