import { Facts, Standing } from "#components/questions/question-row.tsx";
import { Pieces } from "#components/search/pieces.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { Find } from "#lib/search/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** A question that was found, and where in it the words stand. */
export function FindRow({ find }: { find: Find }) {
  return (
    <li className="row">
      <Standing question={find} />
      <div className="min-w-0 space-y-1">
        <h2 className="row-title" dir="auto">
          <a href={routes.question(find)}>
            <Pieces pieces={find.titlePieces} />
          </a>{" "}
          {find.closed && <Badge kind="plain">closed</Badge>}
        </h2>
        <p className="row-excerpt" dir="auto">
          {find.answer !== null && (
            <>
              <a href={routes.answer(find.answer)}>In an answer</a>:{" "}
            </>
          )}
          <Pieces pieces={find.pieces} />
        </p>
        <Facts question={find} />
      </div>
    </li>
  );
}
