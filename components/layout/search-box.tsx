import { Icon } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { routes } from "#lib/words/routes.ts";

/** A plain GET form; `words` is what was looked for. */
export function SearchBox({ words }: { words?: string }) {
  return (
    <search>
      <form action={routes.search()} className="flex">
        <input
          type="search"
          name="q"
          aria-label="Search questions"
          placeholder="Search questions"
          defaultValue={words}
          dir="auto"
          className="field-input min-w-0 rounded-e-none border-e-0 text-sm"
        />
        <button
          type="submit"
          className="inline-flex w-11 shrink-0 items-center justify-center rounded-e-md border border-edge text-accent hover:bg-tint"
        >
          <Icon name="search" />
          <VisuallyHidden>Search</VisuallyHidden>
        </button>
      </form>
    </search>
  );
}
