"use client";

import { QuestionRow } from "#components/questions/question-row.tsx";
import { Empty } from "#components/ui/empty.tsx";
import type { QuestionRow as Row } from "#lib/questions/queries.ts";
import { routes } from "#lib/words/routes.ts";

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
