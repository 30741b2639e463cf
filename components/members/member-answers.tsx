import { Count } from "#components/ui/count.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { MemberAnswerRow } from "#lib/members/queries.ts";
import { routes } from "#lib/words/routes.ts";

type MemberAnswersProps = { answers: MemberAnswerRow[]; name: string; heading: "h2" | "h3" };

const unanswered = routes.questions({ sort: "unanswered" });

/** What a member answered, under the questions that it was for. */
export function MemberAnswers({ answers, name, heading: Heading }: MemberAnswersProps) {
  if (answers.length === 0) {
    return (
      <Empty action={{ label: "See questions without an answer", href: unanswered }}>
        {`${name} has not answered anything yet.`}
      </Empty>
    );
  }
  return (
    <ol className="rows">
      {answers.map((answer) => (
        <li key={answer.id} className="row">
          <p className="row-standing">
            <Count of={answer.score} one="vote" many="votes" signed />
            {answer.accepted && (
              <span className="font-semibold text-accent-deep">
                <span className="inline-block align-[-0.15em]">
                  <Icon name="check" size={15} />
                </span>{" "}
                accepted
              </span>
            )}
          </p>
          <div className="min-w-0 space-y-1">
            <Heading className="row-title" dir="auto">
              <a href={routes.answer(answer.id)}>{answer.question.title}</a>
            </Heading>
            {answer.excerpt && (
              <p className="row-excerpt" dir="auto">
                {answer.excerpt}
              </p>
            )}
            <p className="meta">
              <span>
                answered on <Moment at={answer.createdAt} />
              </span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
