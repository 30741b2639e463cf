import { ActForm } from "#components/ui/act-form.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { WatchedRow } from "#lib/safety/queries.ts";
import type { FormAction } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { watchedActions } from "#lib/words/watched.ts";

type WatchedListProps = {
  rows: WatchedRow[];
  /** Undefined: whoever looks may not end it. */
  end: FormAction | undefined;
};

/** What is watched for, each with what happens and the way to end it. */
export function WatchedList({ rows, end }: WatchedListProps) {
  if (rows.length === 0) return <Empty>Nothing is watched for here.</Empty>;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className="space-y-1">
          <p className="break-words font-semibold">
            {row.kind === "pattern" ? <code dir="ltr">{row.text}</code> : <bdi>{row.text}</bdi>}
          </p>
          <p>
            {watchedActions[row.action]}
            {row.replacement !== null && <Replacement words={row.replacement} />}
          </p>
          {row.note && <p dir="auto">{row.note}</p>}
          <Facts row={row} />
          {end && (
            <ActForm
              action={end}
              fields={{ watched: row.id }}
              className="quiet-link touch inline-flex min-h-9 items-center text-sm"
            >
              Watch for this no more
              <VisuallyHidden>{`: ${row.text}`}</VisuallyHidden>
            </ActForm>
          )}
        </li>
      ))}
    </ul>
  );
}

const Replacement = ({ words }: { words: string }) =>
  words === "" ? (
    ": nothing"
  ) : (
    <>
      {": "}
      <q dir="auto">{words}</q>
    </>
  );

function Facts({ row: { kind, category, by, setAt, endsAt } }: { row: WatchedRow }) {
  return (
    <p className="meta">
      <span>{kind === "pattern" ? "pattern" : "words"}</span>
      {category ? (
        <a href={routes.category(category.path)}>
          <bdi>{category.name}</bdi>
        </a>
      ) : (
        <span>on the whole site</span>
      )}
      <bdi>{by ?? "the operator, or somebody who left"}</bdi>
      <Moment at={setAt} before="since " />
      {endsAt && <Moment at={endsAt} before="until " />}
    </p>
  );
}

type WatchedPagesProps = { before: number | undefined; next: number | null };

export function WatchedPages({ before, next }: WatchedPagesProps) {
  if (before === undefined && next === null) return null;
  return (
    <nav aria-label="Pages of watched words" className="flex flex-wrap gap-x-6">
      {before !== undefined && <a href={staffRoutes.words()}>Newest</a>}
      {next !== null && (
        <a href={staffRoutes.words({ before: next })} rel="next">
          Older ones
        </a>
      )}
    </nav>
  );
}
