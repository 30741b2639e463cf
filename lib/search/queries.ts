import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { pagesOf } from "#lib/lists/walk.ts";
import { openingWords, plainText } from "#lib/posts/plain.ts";
import type { QuestionRow } from "#lib/questions/queries.ts";
import { readQuestions } from "#lib/questions/rows.ts";
import { limits } from "#lib/words/limits.ts";
import type { SearchSort } from "#lib/words/routes.ts";
import { correct } from "./correct.ts";
import { finding } from "./finding.ts";
import { inTime } from "./in-time.ts";
import { isEmpty, readSearch, type Search } from "./language.ts";
import { excerpt, marked, type Pieces } from "./marks.ts";
import { withIds } from "./names.ts";
import { type Narrowing, narrowings } from "./narrowing.ts";
import { asking, isPlain, readQuery } from "./words.ts";

/** A question that was found, with what was found in it or in one of its answers. */
export type Find = Omit<QuestionRow, "title" | "excerpt" | "activeAt"> & {
  titlePieces: Pieces;
  pieces: Pieces;
  /** The answer in which it was found. */
  answer: number | null;
};

export type SearchPage = {
  words: string;
  sort: SearchSort;
  rows: Find[];
  total: number;
  /** There are more than `total`: the search stopped there. */
  more: boolean;
  page: number;
  pageCount: number;
  /** What of the search made no sense, kindly. */
  remarks: string[];
  narrowings: Narrowing[];
  /** The same with words that this site knows. */
  meant: string | undefined;
  /** What was looked for as a question's title would say it: the words, without operators. */
  asked: string;
};

type Shown = {
  id: number;
  kind: "question" | "answer";
  questionId: number;
  html: string | null;
  source: string | null;
  format: string;
};
type Found = {
  found: number;
  cut: boolean;
  shown: Shown[];
  questions: number;
  answers: number;
  categories: { name: string; path: string; count: number }[];
  tags: { name: string; count: number }[];
};

const nothing: Found = {
  ...{ found: 0, cut: false, shown: [], questions: 0, answers: 0 },
  ...{ categories: [], tags: [] },
};

/** With fewer finds a word may be misspelt. */
const FEW = 3;

/** What has these words, or what else was asked for, the best first; undefined beyond the last page. */
export async function searchQuestions(
  db: Database,
  words: string,
  page: number,
  sort: SearchSort = "relevance",
): Promise<SearchPage | undefined> {
  const search = readSearch(words);
  const { found, stems, remarks } = await find(db, search, page, sort);
  const total = Math.min(found.found, limits.search.found);
  const pageCount = pagesOf(total, limits.page.questions);
  if (page > pageCount) return undefined;
  return {
    ...{ words, sort, total, page, pageCount, remarks },
    more: found.found > total || found.cut,
    rows: await readFinds(db, found.shown, stems),
    narrowings: narrowings(words, search, found),
    meant: found.found < FEW ? await meant(db, words, search) : undefined,
    asked: search.all.map(([first]) => first?.text ?? "").join(" "),
  };
}

async function find(db: Database, typed: Search, page: number, sort: SearchSort) {
  const none = { found: nothing, stems: [], remarks: typed.remarks };
  if (isEmpty(typed)) return none;
  const { filters, remarks, ...terms } = await withIds(db, typed);
  const say = (remark: string) => ({ ...none, remarks: [...remarks, remark] });
  if (sort === "relevance" && filters.length === 0 && isPlain(terms)) {
    const found = await findPlain(db, finding({ query: asking(terms), filters, sort, page }));
    return found?.query ? { found, stems: found.stems, remarks } : say(EVERYWHERE);
  }
  const { query, stems, onlyNot } = await readQuery(db, terms);
  if (query === "" && filters.length === 0) return say(EVERYWHERE);
  if (onlyNot && query !== "" && filters.length === 0)
    return say("Please say also what to look for, and not only what to leave out.");
  const statement = finding({ query, filters, sort, page });
  const [found] = (await inTime<Found>(db, statement, query === "")) ?? [];
  if (!found)
    return say("This search took too long. With more words, or rarer ones, it is quicker.");
  const partly = query === "" && found.cut && found.found < limits.search.found;
  return { found, stems, remarks: partly ? [...remarks, PARTLY] : remarks };
}

const PARTLY = `Only the first ${limits.search.walked.toLocaleString("en")} of a long list were looked through. With a few words it is looked for everywhere.`;
const EVERYWHERE = "These words stand nearly everywhere: please say more.";

/** What most people look for is bounded whatever it is: one plan serves all words, and nothing has to be cut. */
async function findPlain(db: Database, statement: SQL) {
  const [found] = await readRows<Found & { query: string; stems: string[] }>(db, statement);
  return found;
}

async function readFinds(db: Database, shown: Shown[], stems: string[]): Promise<Find[]> {
  if (shown.length === 0) return [];
  const questions = await readQuestions(db, entriesOf(shown.map(({ questionId }) => questionId)));
  const rows = new Map(questions.map((row) => [row.id, row]));
  return shown.flatMap((text) => {
    const question = rows.get(text.questionId);
    if (!question) return [];
    const { title, excerpt: _, activeAt: __, ...row } = question;
    return {
      ...row,
      titlePieces: marked(title, stems),
      pieces: excerpt(plainOf(text), stems),
      answer: text.kind === "answer" ? text.id : null,
    };
  });
}

const plainOf = ({ html, source, format }: Shown) =>
  html === null ? openingWords(source ?? "", format) : plainText(html);

/** A better spelling, where it finds something that the public sees. */
async function meant(db: Database, words: string, search: Search): Promise<string | undefined> {
  const better = await correct(db, words, search);
  if (better === undefined || better === words) return undefined;
  const { found } = await find(db, readSearch(better), 1, "relevance");
  return found.found > 0 ? better : undefined;
}

const entriesOf = (ids: readonly number[]): SQL =>
  sql`select * from (values ${sql.join(
    [...new Set(ids)].map((id, place) => sql`(${-place}::int, ${id}::bigint)`),
    sql`, `,
  )}) v(key, id)`;
