import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { chooseNear } from "#lib/jobs/choose-near.ts";
import { searchPosts } from "#lib/jobs/search-posts.ts";
import { finding } from "#lib/search/finding.ts";
import { planning } from "#lib/search/in-time.ts";
import { readSearch } from "#lib/search/language.ts";
import { withIds } from "#lib/search/names.ts";
import { asking, isPlain, readQuery } from "#lib/search/words.ts";
import type { SearchSort } from "#lib/words/routes.ts";
import { gather } from "#tests/support/crowd.ts";
import { testApart as test } from "#tests/support/database.ts";
import { costOf } from "#tests/support/explain.ts";

const LARGE = ["posts", "search_texts", "question_tags", "members"];

/** What a search costs as it is asked. So small a table would be joined as a whole, which a large one never is. */
async function costOfSearch(db: Database, typed: string, sort: SearchSort) {
  const { filters, ...terms } = await withIds(db, readSearch(typed));
  const plain = sort === "relevance" && filters.length === 0 && isPlain(terms);
  const query = plain ? asking(terms) : (await readQuery(db, terms)).query;
  return db.transaction(async (tx) => {
    await tx.execute(planning(query === ""));
    return costOf(tx, finding({ query, filters, sort, page: 1 }));
  });
}

test("no search reads a table whole, whatever was typed", async ({ db }) => {
  await gather(db, { questions: 3_000, answers: 3_000 });
  await db.execute(sql`update posts set html = '<p>' || source || '</p>', excerpt = '', renderer_version = 1
    where kind = 'answer' and visible`);
  await db.execute(sql`update posts set title = 'One quagga' where id = 77`);
  await searchPosts.run(db, {});
  await chooseNear.run(db, {});
  await db.execute(sql`analyze search_texts`);
  for (const [typed, sort, most] of searches) {
    const cost = await costOfSearch(db, typed, sort);
    const said = `${typed} by ${sort}: ${cost.indexes}`;
    expect(
      cost.readWhole.filter((table) => LARGE.includes(table)),
      said,
    ).toEqual([]);
    expect(cost.rowsRead, said).toBeLessThan(most);
  }
}, 60_000);

/** How many rows and entries each may read, of some five thousand posts. */
const searches: readonly (readonly [string, SearchSort, number])[] = [
  ["quagga", "relevance", 50],
  ["quagga sleeping", "relevance", 50],
  ["nowhere", "relevance", 50],
  ["answer", "relevance", 6_000],
  ["sleeping", "date", 4_500],
  ["is:question", "relevance", 5_000],
  ["is:answer", "relevance", 5_000],
  ["score:>1", "relevance", 5_000],
  ["[fear]", "relevance", 5_000],
  ["in:life", "date", 5_000],
];
