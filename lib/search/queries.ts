import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { pagesOf } from "#lib/lists/walk.ts";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import type { QuestionRow } from "#lib/questions/queries.ts";
import { readQuestions } from "#lib/questions/rows.ts";
import { tagName } from "#lib/taxonomy/tag-name.ts";
import { limits } from "#lib/words/limits.ts";

export type SearchPage = {
  words: string;
  rows: QuestionRow[];
  total: number;
  /** There are more than `total`: the search stopped there. */
  more: boolean;
  page: number;
  pageCount: number;
};

/** How many finds are looked at and ranked. */
const FOUND = 400;
/** Milliseconds after which a search that finds too much is given up. */
const TIME = 1_500;

/** Questions whose title or tags have these words, the best first; undefined beyond the last page. */
export async function searchQuestions(
  db: Database,
  words: string,
  page: number,
): Promise<SearchPage | undefined> {
  const size = limits.page.questions;
  const found = words === "" ? [] : await findIds(db, words);
  const total = Math.min(found.length, FOUND);
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  const ids = found.slice(0, FOUND).slice((page - 1) * size, page * size);
  const rows = ids.length > 0 ? await readQuestions(db, entriesOf(ids)) : [];
  return { words, rows, total, more: found.length > FOUND, page, pageCount };
}

async function findIds(db: Database, words: string): Promise<number[]> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = ${sql.raw(String(TIME))}`);
      const rows = await readRows<{ id: number }>(tx, search(words));
      return rows.map((row) => row.id);
    });
  } catch (error) {
    if (wasCut(error)) return [];
    throw error;
  }
}

const search = (words: string): SQL => sql`
  select found.id from (
    (
      select p.id, p.score, ts_rank_cd(to_tsvector('english'::regconfig, p.title), w.query) as rank
      from (select websearch_to_tsquery('english', ${words}) as query) w
      join posts p on to_tsvector('english'::regconfig, p.title) @@ w.query
      where ${visibleQuestion()}
      limit ${FOUND + 1}
    )
    union all
    (
      select p.question_id, p.score, 0 from tags t
      join question_tags p on p.tag_id = coalesce(t.synonym_of_id, t.id) and ${visible()}
      where t.name = ${tagName(words)}
      order by p.score desc nulls last, p.question_id desc nulls last
      limit ${FOUND + 1}
    )
  ) found
  group by found.id, found.score
  order by max(found.rank) desc, found.score desc, found.id desc
  limit ${FOUND + 1}`;

const entriesOf = (ids: readonly number[]): SQL =>
  sql`select * from (values ${sql.join(
    ids.map((id, place) => sql`(${-place}::int, ${id}::bigint)`),
    sql`, `,
  )}) v(key, id)`;

function wasCut(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && e.code === "57014") return true;
  }
  return false;
}
