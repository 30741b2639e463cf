import { outcomes } from "#components/suggestions/suggestion-list.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { OwnSuggestion } from "#lib/suggestions/own.ts";
import { routes } from "#lib/words/routes.ts";

const of = { question: "the question", answer: "an answer to", comment: "a comment under" };

/** Edits that a member suggested: for what, why, and what became of them. */
export function OwnSuggestions({ suggestions }: { suggestions: OwnSuggestion[] }) {
  return (
    <ol className="rows">
      {suggestions.map(({ id, post, kind, title, reason, at, outcome, note }) => (
        <li key={id} className="space-y-1 py-4">
          <p dir="auto">
            {`For ${title ? `${of[kind]} ` : ""}`}
            {title ? (
              <a href={routes.suggestion(post, id)}>{title}</a>
            ) : (
              "something that is not public any more"
            )}
          </p>
          <p className="text-sm" dir="auto">
            {reason}
          </p>
          <p className="text-sm text-soft">
            <Badge>{outcome ? outcomes[outcome] : "Waiting"}</Badge>
            {" suggested on "}
            <Moment at={at} />
            {note && <span dir="auto">{`: ${note}`}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
