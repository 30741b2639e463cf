import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { LONG } from "#lib/lists/mark.ts";
import type { LongList } from "#lib/lists/walk.ts";
import { tallySum } from "#lib/site/tallies.ts";
import { sorts } from "#lib/words/routes.ts";
import { questionList } from "./lists.ts";
import type { Scope } from "./queries.ts";

/** Every list of questions that is too long to be walked without marks, in each of its orders. */
export async function* longQuestionLists(db: Database): AsyncGenerator<LongList> {
  for (const scope of await longScopes(db)) {
    for (const sort of sorts) {
      const list = await questionList(db, scope, sort);
      if (list && list.total > LONG) yield list;
    }
  }
}

async function longScopes(db: Database): Promise<Scope[]> {
  const rows = await readRows<{ of: "site" | "category" | "tag"; id: number }>(
    db,
    sql`select 'site' as of, 0 as id where ${tallySum("questions")} > ${LONG}
      union all
      select 'category', root.id from categories root
      join categories c on c.id = root.id or starts_with(c.path, root.path || '/')
      group by root.id having sum(c.question_count) > ${LONG}
      union all
      select 'tag', id from tags where question_count > ${LONG}`,
  );
  return rows.map(({ of, id }) => (of === "site" ? { of } : { of, id }));
}
