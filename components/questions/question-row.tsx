import { Byline } from "#components/members/byline.tsx";
import { TagLinks } from "#components/taxonomy/tag-links.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Count } from "#components/ui/count.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { QuestionRow as Row } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

type QuestionRowProps = { question: Row; heading: "h2" | "h3" };

/** One question of a list: what it stands at, what it asks, and who asked when. */
export function QuestionRow({ question, heading: Heading }: QuestionRowProps) {
  return (
    <li className="row">
      <Standing question={question} />
      <div className="min-w-0 space-y-1">
        <Heading className="row-title" dir="auto">
          <a href={routes.question(question)}>{question.title}</a>{" "}
          {question.closed && <Badge kind="plain">closed</Badge>}
        </Heading>
        {question.excerpt && (
          <p className="row-excerpt" dir="auto">
            {question.excerpt}
          </p>
        )}
        <Facts question={question} />
      </div>
    </li>
  );
}

type Standings = Pick<Row, "score" | "answerCount" | "hasAccepted" | "viewCount">;

export function Standing({ question }: { question: Standings }) {
  return (
    <p className="row-standing">
      <Count of={question.score} one="vote" many="votes" signed />
      <span className={question.hasAccepted ? "font-semibold text-accent-deep" : undefined}>
        <Count of={question.answerCount} one="answer" many="answers" />
        {question.hasAccepted && <Accepted />}
      </span>
      {question.viewCount > 0 && <Count of={question.viewCount} one="view" many="views" />}
    </p>
  );
}

function Accepted() {
  return (
    <span className="inline-block ps-1 align-[-0.15em]" title="One answer is accepted">
      <Icon name="check" size={15} />
      <span className="sr-only">, one accepted</span>
    </span>
  );
}

type Circumstances = Pick<Row, "category" | "tags" | "author" | "createdAt">;

export function Facts({ question }: { question: Circumstances }) {
  return (
    <div className="meta">
      {question.category && (
        <span>
          in{" "}
          <a href={routes.category(question.category.path)} dir="auto">
            {question.category.name}
          </a>
        </span>
      )}
      <TagLinks tags={question.tags} />
      <span>
        asked by <Byline author={question.author} />
      </span>
      <Moment at={question.createdAt} />
    </div>
  );
}
