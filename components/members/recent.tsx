import { MemberAnswers } from "#components/members/member-answers.tsx";
import { QuestionList } from "#components/questions/question-list.tsx";
import type { MemberAnswerRow } from "#lib/members/queries.ts";
import type { QuestionRow } from "#lib/questions/queries.ts";
import { limits } from "#lib/words/limits.ts";
import { memberRoutes } from "#lib/words/member-routes.ts";

type RecentProps<Row> = { name: string; list: { rows: Row[]; total: number } | undefined };

/** What a member asked last, with the way to the rest. */
export function RecentQuestions({ name, list }: RecentProps<QuestionRow>) {
  const rows = list?.rows.slice(0, limits.page.recent) ?? [];
  return (
    <section className="space-y-4" aria-labelledby="questions">
      <h2 id="questions">Recent questions</h2>
      {rows.length === 0 ? (
        <p className="text-soft">No questions yet.</p>
      ) : (
        <QuestionList questions={rows} heading="h3" />
      )}
      {list && list.total > rows.length && (
        <p>
          <a href={memberRoutes.memberQuestions(name)}>{`All questions by ${name}`}</a>
        </p>
      )}
    </section>
  );
}

/** What a member answered last, with the way to the rest. */
export function RecentAnswers({ name, list }: RecentProps<MemberAnswerRow>) {
  const rows = list?.rows.slice(0, limits.page.recent) ?? [];
  return (
    <section className="space-y-4" aria-labelledby="answers">
      <h2 id="answers">Recent answers</h2>
      <MemberAnswers answers={rows} name={name} heading="h3" />
      {list && list.total > rows.length && (
        <p>
          <a href={memberRoutes.memberAnswers(name)}>{`All answers by ${name}`}</a>
        </p>
      )}
    </section>
  );
}
