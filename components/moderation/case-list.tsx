import { AuthorName } from "#components/members/byline.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { CaseRow } from "#lib/moderation/queue.ts";
import { ageInWords } from "#lib/words/ages.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { groundWords, hereWords, needWords } from "./words.ts";

type CaseListProps = {
  rows: readonly CaseRow[];
  /** When the page was made: ages are counted to it. */
  now: Date;
};

/** What waits, one row a post. */
export function CaseList({ rows, now }: CaseListProps) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={hrefOf(row)}>
          <Row row={row} now={now} />
        </li>
      ))}
    </ul>
  );
}

const named = {
  ...{ question: "Question", answer: "Answer to", comment: "Comment on" },
  member: "Member",
};

/** Where it is decided: an appeal has a page of its own, and is all that is left of what was deleted. */
function hrefOf({ post, gone, title, appeals: [appeal] }: CaseRow): string {
  if (post !== null && !gone) return staffRoutes.postCase(post);
  return appeal === undefined ? staffRoutes.memberCase(title) : staffRoutes.appeal(appeal);
}

function Row({ row, now }: { row: CaseRow; now: Date }) {
  const here = hereWords(row.here);
  return (
    <article className="space-y-1.5">
      <p className="meta">
        {row.urgent && <Badge>urgent</Badge>}
        {row.needs.map((need) => (
          <Badge key={need} kind="plain">
            {needWords[need]}
          </Badge>
        ))}
        <span>{`for ${ageInWords(now.getTime() - row.since.getTime())}`}</span>
        {row.category && <span dir="auto">{row.category.name}</span>}
      </p>
      <h2 className="row-title">
        <span className="text-soft">{named[row.kind]}</span>{" "}
        <a href={hrefOf(row)} dir="auto" data-case="">
          {row.title === "" ? "that was deleted" : row.title}
        </a>
      </h2>
      <p className="row-excerpt" dir="auto">
        {row.excerpt}
      </p>
      <p className="meta">
        {row.author && (
          <span>
            {"by "}
            <AuthorName author={row.author} />
          </span>
        )}
        {here && <span>{here}</span>}
      </p>
      <Why row={row} />
    </article>
  );
}

/** Why it is here, and whether it is for this reader. */
function Why({ row }: { row: CaseRow }) {
  const why = [
    ...(row.held === null ? [] : [row.held]),
    ...row.grounds.map((ground) => `“${groundWords(ground)}”`),
    ...(row.resting ? ["Its author was asked to change it and has not done so yet."] : []),
    ...(row.elsewhere
      ? ["Somebody else decides: you wrote it, or the appeal is against your own decision."]
      : []),
  ];
  if (why.length === 0) return null;
  return (
    <ul className="text-sm text-soft">
      {why.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
