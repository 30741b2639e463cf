import type { Database } from "#db/client.ts";
import type { QuestionRow } from "#lib/questions/queries.ts";

export type SearchPage = {
  words: string;
  rows: QuestionRow[];
  /** At most `limits.search.found`; `more` says that there are more than that. */
  total: number;
  more: boolean;
  page: number;
  pageCount: number;
};

/** Questions whose title or tags have these words, the best first; undefined beyond the last page. */
export async function searchQuestions(
  _db: Database,
  _words: string,
  _page: number,
): Promise<SearchPage | undefined> {
  throw new Error("Not here yet.");
}
