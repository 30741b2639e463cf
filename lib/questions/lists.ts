import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { LongList } from "#lib/lists/walk.ts";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { tallySum } from "#lib/site/tallies.ts";
import type { Sort } from "#lib/words/routes.ts";
import type { Scope } from "./queries.ts";

/** By which column of a question, and of its copy under a tag where that is called otherwise. */
type Order = { key: string; tagKey?: string; keyType: LongList["keyType"] };

const orders: Record<Sort, Order> = {
  newest: { key: "created_at", keyType: "timestamptz" },
  active: { key: "active_at", keyType: "timestamptz" },
  hot: { key: "hot", keyType: "double precision" },
  votes: { key: "listed_score", tagKey: "score", keyType: "integer" },
  answers: { key: "answer_count", keyType: "integer" },
  views: { key: "view_count", keyType: "integer" },
  unanswered: { key: "created_at", keyType: "timestamptz" },
};

/** A list of questions in one order; undefined when what it should be of is not there. */
export async function questionList(
  db: Database,
  scope: Scope,
  sort: Sort,
): Promise<LongList | undefined> {
  const found = await totalOf(db, scope, sort === "unanswered");
  if (!found) return undefined;
  return {
    name: `${scope.of === "site" ? "site" : `${scope.of}:${scope.id}`}:${sort}`,
    branches: branchesOf(scope, sort, found.categories ?? []),
    keyType: orders[sort].keyType,
    total: found.total,
  };
}

function branchesOf(scope: Scope, sort: Sort, categories: readonly number[]): SQL[] {
  const { key: column, tagKey = column } = orders[sort];
  const key = sql.raw(column);
  const alone = sort === "unanswered" ? sql` and p.answer_count = 0` : sql``;
  const questions = (where: SQL) =>
    sql`select p.${key} as key, p.id from posts p where ${where} and ${visibleQuestion()}${alone}`;
  switch (scope.of) {
    case "site":
      return [questions(sql`true`)];
    case "member":
      return [questions(sql`p.author_id = ${scope.id}`)];
    case "tag":
      return [
        sql`select p.${sql.raw(tagKey)} as key, p.question_id as id from question_tags p
          where p.tag_id = ${scope.id} and ${visible()}${alone}`,
      ];
    case "category":
      return (categories.length > 0 ? categories : [scope.id]).map((id) =>
        questions(sql`p.category_id = ${id}`),
      );
  }
}

type Total = { total: number; categories?: number[] };

/** From what is kept: nothing here counts a table. */
async function totalOf(db: Database, scope: Scope, alone: boolean): Promise<Total | undefined> {
  const [row] = await readRows<Total>(db, totals(scope, alone));
  return row;
}

function totals(scope: Scope, alone: boolean): SQL {
  const column = sql.raw(alone ? "unanswered_count" : "question_count");
  switch (scope.of) {
    case "site":
      return sql`select ${tallySum(alone ? "unanswered" : "questions")} as total`;
    case "tag":
      return sql`select ${column} as total from tags where id = ${scope.id}`;
    case "member":
      return alone
        ? sql`select count(*) as total from posts p
            where p.author_id = ${scope.id} and ${visibleQuestion()} and p.answer_count = 0`
        : sql`select question_count as total from members where id = ${scope.id}`;
    case "category":
      return sql`select sum(c.${column}) as total,
          coalesce(json_agg(c.id order by c.id) filter (where c.question_count > 0), '[]') as categories
        from categories root
        join categories c on c.id = root.id or starts_with(c.path, root.path || '/')
        where root.id = ${scope.id} having count(*) > 0`;
  }
}
