import { QuestionRow } from "#components/questions/question-row.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { QuestionPage, QuestionRow as Row } from "#lib/questions/queries.ts";
import { defaultSort, routes, type Sort } from "#lib/words/routes.ts";

type QuestionListProps = { questions: Row[]; heading?: "h2" | "h3"; empty?: string };

export function QuestionList({
  questions,
  heading = "h2",
  empty = "No questions here yet.",
}: QuestionListProps) {
  if (questions.length === 0) {
    return <Empty action={{ label: "Ask a question", href: routes.ask() }}>{empty}</Empty>;
  }
  return (
    <ol className="rows">
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} heading={heading} />
      ))}
    </ol>
  );
}

type QuestionPagesProps = {
  list: QuestionPage;
  sort?: Sort;
  href: (page: number) => string;
  heading?: "h2" | "h3";
  empty?: string;
};

/** A page of questions with the way to the others. */
export function QuestionPages({
  list,
  sort = defaultSort,
  href,
  heading,
  empty,
}: QuestionPagesProps) {
  return (
    <div className="space-y-8">
      <QuestionList questions={list.rows} heading={heading} empty={empty} />
      <Pager
        page={list.page}
        pageCount={list.pageCount}
        href={href}
        label="Pages of questions"
        nofollow={sort !== defaultSort}
      />
    </div>
  );
}
