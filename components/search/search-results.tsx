import { QuestionList } from "#components/questions/question-list.tsx";
import { grouped } from "#components/ui/count.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { SearchPage } from "#lib/search/queries.ts";
import { routes } from "#lib/words/routes.ts";

function howMany({ total, more, words }: SearchPage): string {
  const questions = total === 1 ? "1 question" : `${grouped(total)} questions`;
  return `${more ? "More than " : ""}${questions} for “${words}”`;
}

/** Questions with the words that were looked for, the closest first. */
export function SearchResults({ found }: { found: SearchPage }) {
  return (
    <div className="space-y-6">
      {found.total > 0 && <p className="text-soft">{howMany(found)}</p>}
      <QuestionList
        questions={found.rows}
        empty={`Nothing found for “${found.words}”. Fewer or other words may help. Or ask, and somebody may answer.`}
      />
      <Pager
        page={found.page}
        pageCount={found.pageCount}
        href={(page) => routes.search(found.words, page)}
        label="Pages of results"
      />
    </div>
  );
}
