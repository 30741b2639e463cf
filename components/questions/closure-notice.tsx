import { AuthorName } from "#components/members/byline.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Closure } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

/** Why a question takes no new answers, who decided that and when, and where to read on. */
export function ClosureNotice({ closure }: { closure: Closure }) {
  return (
    <Notice label="This question is closed" title={titleOf(closure)}>
      {closure.reason === "duplicate" && closure.of && (
        <p>
          {"Read on there: "}
          <a href={routes.question(closure.of)} dir="auto">
            {closure.of.title}
          </a>
        </p>
      )}
      {closure.note && <p dir="auto">{closure.note}</p>}
      <p className="text-soft">
        {"Closed "}
        {closure.by && (
          <>
            {"by "}
            <AuthorName author={closure.by} />{" "}
          </>
        )}
        <Moment at={closure.at} before="on " />
        {". It can still be read."}
      </p>
    </Notice>
  );
}

const titleOf = (closure: Closure) =>
  closure.reason === "duplicate"
    ? "This question has been asked before"
    : "This question takes no new answers";
