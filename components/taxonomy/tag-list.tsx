import { Count } from "#components/ui/count.tsx";
import type { TagRow } from "#lib/taxonomy/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** Tags with what they are about, most used first. */
export function TagList({ tags }: { tags: TagRow[] }) {
  return (
    <ul className="cards">
      {tags.map((tag) => (
        <li key={tag.id}>
          <a className="tag" href={routes.tag(tag.name)} dir="auto">
            {tag.name}
          </a>{" "}
          <span className="text-sm text-soft">
            <Count of={tag.questionCount} one="question" many="questions" />
          </span>
          {tag.description && (
            <p className="text-sm" dir="auto">
              {tag.description}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
