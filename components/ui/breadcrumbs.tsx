type Crumb = { label: string; href: string };

/** The way from the top to here; where the reader stands is not repeated. */
export function Breadcrumbs({ crumbs, label = "Where this belongs" }: BreadcrumbsProps) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={label} className="text-sm text-soft">
      <ol className="flex flex-wrap gap-x-2 wrap-anywhere">
        {crumbs.map((crumb, i) => (
          <li key={crumb.href} className="flex gap-2">
            {i > 0 && <span aria-hidden="true">/</span>}
            <a href={crumb.href} dir="auto" className="touch inline-flex min-h-6 items-center">
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type BreadcrumbsProps = { crumbs: Crumb[]; label?: string };
