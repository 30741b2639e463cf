import { routes } from "#lib/words/routes.ts";

/** The tags of a question, each leading to its list. */
export function TagLinks({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="tag-links">
      {tags.map((tag) => (
        <li key={tag}>
          <a className="tag" href={routes.tag(tag)} dir="auto">
            {tag}
          </a>
        </li>
      ))}
    </ul>
  );
}
