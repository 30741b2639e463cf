import { grouped } from "#components/ui/count.tsx";
import type { Narrowing } from "#lib/search/narrowing.ts";
import { routes } from "#lib/words/routes.ts";

const headings: Record<Narrowing["of"], string> = {
  kind: "Found in",
  category: "Category",
  tag: "Tag",
};
const kinds = Object.keys(headings) as Narrowing["of"][];

/** Links that find a part of what was found. */
export function Narrow({ narrowings }: { narrowings: Narrowing[] }) {
  if (narrowings.length === 0) return null;
  return (
    <nav aria-label="Narrow the search down" className="space-y-2 text-sm">
      {kinds.map((of) => (
        <Group key={of} of={of} narrowings={narrowings.filter((each) => each.of === of)} />
      ))}
    </nav>
  );
}

function Group({ of, narrowings }: { of: Narrowing["of"]; narrowings: Narrowing[] }) {
  if (narrowings.length === 0) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p className="text-soft">{headings[of]}</p>
      <ul className="contents">
        {narrowings.map(({ label, count, words }) => (
          <li key={words}>
            <a className="touch inline-block py-1" href={routes.search(words)} rel="nofollow">
              <span dir="auto">{label}</span>
            </a>{" "}
            <span className="text-soft">{grouped(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
