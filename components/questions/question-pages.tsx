import { QuestionList } from "#components/questions/question-list.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { QuestionPage } from "#lib/questions/queries.ts";
import { defaultSort, type Sort } from "#lib/words/routes.ts";

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
