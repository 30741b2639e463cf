import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Comparison } from "#lib/posts/compare.ts";
import type { Difference } from "#lib/posts/difference.ts";

/** What changed between two versions: title, category, tags, text. */
export function ComparisonShown({ comparison }: { comparison: Comparison }) {
  const { title, category, tags, body } = comparison;
  return (
    <div className="space-y-3">
      {title && <Line label="Title" difference={title} />}
      {category && <Line label="Category" difference={category} />}
      {tags && <Line label="Tags" difference={tags} />}
      {body ? (
        isChanged(body) && <DifferenceShown difference={body} />
      ) : (
        <p className="text-sm text-soft">
          These two texts are too long to be compared word by word. The whole text is below.
        </p>
      )}
    </div>
  );
}

const isChanged = (difference: Difference) => difference.some(({ kind }) => kind !== "same");

function Line({ label, difference }: { label: string; difference: Difference }) {
  return (
    <div>
      <p className="text-sm text-soft">{label}</p>
      <DifferenceShown difference={difference} />
    </div>
  );
}

/** Struck out and underlined, so that it needs no colour, and said in words for those who listen. */
function DifferenceShown({ difference }: { difference: Difference }) {
  return (
    <p className="difference" dir="auto">
      {difference.map(({ kind, text }, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches are never moved
        if (kind === "same") return <span key={place}>{text}</span>;
        const Mark = kind === "added" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches are never moved
          <Mark key={place}>
            <VisuallyHidden>{kind === "added" ? " (added: " : " (removed: "}</VisuallyHidden>
            {text}
            <VisuallyHidden>) </VisuallyHidden>
          </Mark>
        );
      })}
    </p>
  );
}
