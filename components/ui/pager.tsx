import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

type PagerProps = {
  page: number;
  pageCount: number;
  href: (page: number) => string;
  /** What the pages are of: "Pages of questions". */
  label: string;
  /** Pages of a list in another order: nothing new for search engines. */
  nofollow?: boolean;
};

type Step = number | { gapAfter: number };

/** First, last, and the neighbours of where the reader stands: at most seven entries of any number. */
export function stepsAround(page: number, pageCount: number): Step[] {
  const shown = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const inOrder = [...new Set(shown)].sort((a, b) => a - b);
  return inOrder.flatMap((n, i): Step[] => {
    const before = inOrder[i - 1];
    if (before === undefined || n === before + 1) return [n];
    return n === before + 2 ? [n - 1, n] : [{ gapAfter: before }, n];
  });
}

export function Pager({ page, pageCount, href, label, nofollow = false }: PagerProps) {
  if (pageCount <= 1) return null;
  const led = nofollow ? " nofollow" : "";
  return (
    <nav aria-label={label} className="pages">
      {page > 1 && (
        <a href={href(page - 1)} rel={`prev${led}`}>
          Previous
        </a>
      )}
      {stepsAround(page, pageCount).map((step) =>
        typeof step === "number" ? (
          <PageLink
            key={step}
            number={step}
            current={step === page}
            href={href(step)}
            nofollow={nofollow}
          />
        ) : (
          <span key={`gap${step.gapAfter}`} aria-hidden="true">
            …
          </span>
        ),
      )}
      {page < pageCount && (
        <a href={href(page + 1)} rel={`next${led}`}>
          Next
        </a>
      )}
    </nav>
  );
}

function PageLink({ number, current, href, nofollow }: PageLinkProps) {
  return (
    <a
      href={href}
      rel={nofollow ? "nofollow" : undefined}
      aria-current={current ? "page" : undefined}
    >
      <VisuallyHidden>Page </VisuallyHidden>
      {number}
    </a>
  );
}

type PageLinkProps = { number: number; current: boolean; href: string; nofollow: boolean };
