import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Count } from "#components/ui/count.tsx";
import { ListHead } from "#components/ui/list-head.tsx";
import type { TagShown } from "#lib/taxonomy/queries.ts";
import { routes } from "#lib/words/routes.ts";

type TagHeadProps = { tag: TagShown; children?: ReactNode };

/** What a tag means, and the other words that lead to it. */
export function TagHead({ tag, children }: TagHeadProps) {
  return (
    <div className="mb-8 space-y-2">
      <Breadcrumbs crumbs={[{ label: "Tags", href: routes.tags() }]} />
      <ListHead
        title={`Questions tagged ${tag.name}`}
        action={{ label: "Ask a question", href: routes.ask() }}
      >
        {tag.description && <p dir="auto">{tag.description}</p>}
        <p className="text-sm text-soft">
          <Count of={tag.questionCount} one="question" many="questions" />
          {tag.synonyms.length > 0 && `, also called ${tag.synonyms.join(", ")}`}
        </p>
      </ListHead>
      {children}
    </div>
  );
}
