import { type SQL, sql } from "drizzle-orm";
import type { Known } from "./names.ts";

/** What all filters ask of `at`: the post `p`, or what is kept of it beside its words. Its question is `q`. */
export const all = (filters: readonly Known[], at: SQL): SQL =>
  filters.length > 0
    ? sql.join(
        filters.map((filter) => condition(filter, at)),
        sql` and `,
      )
    : sql`true`;

function condition(filter: Known, at: SQL): SQL {
  switch (filter.on) {
    case "tag":
      return negated(
        filter.not,
        sql`exists (select from question_tags t
          where t.question_id = ${at}.question_id and t.tag_id in ${filter.ids})`,
      );
    case "category":
      return filter.not
        ? sql`(q.category_id is null or q.category_id not in ${filter.ids})`
        : sql`q.category_id in ${filter.ids}`;
    case "member":
      return filter.not
        ? sql`(p.author_id is null or p.author_id not in ${filter.ids})`
        : sql`p.author_id in ${filter.ids}`;
    case "kind":
      return sql`${at}.kind = ${filter.kind}`;
    case "state":
      return negated(filter.not, states[filter.state]);
    case "score":
      return sql`p.score ${sql.raw(filter.is)} ${filter.value}`;
    case "before":
      return sql`${at}.created_at < ${filter.day}::timestamp at time zone 'UTC'`;
    case "after":
      return sql`${at}.created_at >= ${filter.day}::timestamp at time zone 'UTC'`;
  }
}

const negated = (not: boolean, what: SQL) => (not ? sql`not (${what})` : what);

const states = {
  open: sql`q.closed_at is null`,
  closed: sql`q.closed_at is not null`,
  answered: sql`q.answer_count > 0`,
  unanswered: sql`q.answer_count = 0`,
} as const;
