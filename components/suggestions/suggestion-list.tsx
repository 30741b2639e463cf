import { Byline } from "#components/members/byline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { SuggestionRow } from "#lib/suggestions/queries.ts";
import { routes } from "#lib/words/routes.ts";

type SuggestionListProps = { post: number; rows: readonly SuggestionRow[] };

/** Edits that were suggested for a post: why, by whom, and what became of them. */
export function SuggestionList({ post, rows }: SuggestionListProps) {
  return (
    <ol className="space-y-6">
      {rows.map((row) => (
        <li key={row.id} className="space-y-1">
          <p>
            <a href={routes.suggestion(post, row.id)} dir="auto" className="touch">
              {row.reason}
            </a>
          </p>
          <SuggestionFacts of={row} />
        </li>
      ))}
    </ol>
  );
}

export const outcomes = { taken: "Taken", declined: "Declined", withdrawn: "Withdrawn" };

export function SuggestionFacts({ of }: { of: SuggestionRow }) {
  const { at, by, outcome, decided } = of;
  return (
    <>
      <p className="text-sm text-soft">
        <Badge>{outcome ? outcomes[outcome] : "Waiting"}</Badge>
        {" suggested on "}
        <Moment at={at} />
        {" by "}
        <Byline author={by} />
      </p>
      {decided && outcome !== "withdrawn" && (
        <p className="text-sm text-soft">
          {"Decided on "}
          <Moment at={decided.at} />
          {decided.by && (
            <>
              {" by "}
              <Byline author={decided.by} />
            </>
          )}
          {decided.note && <span dir="auto">{`: ${decided.note}`}</span>}
        </p>
      )}
    </>
  );
}
