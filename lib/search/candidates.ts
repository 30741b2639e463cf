import { type SQL, sql } from "drizzle-orm";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import type { SearchSort } from "#lib/words/routes.ts";
import type { Known } from "./names.ts";

const { found: MOST, titles: TITLES, looked: LOOKED } = limits.search;
/** With so many titles among the near ones the first page is full of them: the others are not looked through. */
const ENOUGH_TITLES = limits.page.questions;

/**
 * What is ranked for some words, as `found`: a bounded number of posts, whatever the words and the site. `more` says
 * whether there may be others.
 */
export function worded(words: SQL, filters: readonly Known[], sort: SearchSort): SQL {
  const where = all(filters, "s");
  const from = sql`from search_texts s ${filters.every(isKeptBeside) ? sql`` : both}`;
  const said = sql`s.vector @@ ${words} and ${where}`;
  if (sort === "date") {
    return sql`found as materialized (
      select s.post_id as id ${from} where ${said}
      order by s.created_at desc, s.post_id desc limit ${LOOKED}
    ), more as (select count(*) >= ${LOOKED} as cut from found)`;
  }
  const titled = sql`s.titled is not null and s.titled @@ ${words} and ${where}`;
  const best = sql`order by s.weight desc, s.post_id desc`;
  return sql`nearest as materialized (
      select s.post_id as id ${from} where s.nearest and ${said} ${best} limit ${MOST + 1}
    ), near as materialized (
      select s.post_id as id ${from}
      where ${fewOf("nearest", MOST)} and s.near and not s.nearest and ${said} ${best} limit ${MOST + 1}
    ), near_titles as materialized (
      select s.post_id as id ${from} where s.near and ${titled} ${best} limit ${TITLES}
    ), titles as materialized (
      select s.post_id as id ${from} where ${fewOf("near_titles", ENOUGH_TITLES - 1)} and ${titled} limit ${TITLES}
    ), chosen as materialized (
      select id from nearest union select id from near union select id from near_titles
      union select id from titles
    ), others as materialized (
      select s.post_id as id ${from} where ${fewOf("chosen", MOST)} and ${said} limit ${LOOKED}
    ), found as materialized (
      select id from chosen union select id from others
    ), more as (
      select not (${fewOf("nearest", MOST)} and ${fewOf("near", MOST)} and ${fewOf("near_titles", TITLES - 1)}
        and ${fewOf("titles", TITLES - 1)} and ${fewOf("others", LOOKED - 1)}) as cut
    )`;
}

const fewOf = (candidates: string, most: number): SQL =>
  sql`(select count(*) from ${sql.raw(candidates)}) <= ${most}`;

const both = sql`join posts p on p.id = s.post_id join posts q on q.id = s.question_id`;

/** Without words it is a list, along the indexes of lists: of questions, where nobody says otherwise. */
export function unworded(filters: readonly Known[], sort: SearchSort): SQL {
  const answers = filters.some((filter) => filter.on === "kind" && filter.kind === "answer");
  const anyKind = filters.some(({ on }) => on === "kind" || on === "member");
  const by =
    sort === "date" || answers
      ? sql`p.created_at desc nulls last, p.id desc nulls last`
      : anyKind
        ? sql`p.score desc, p.id desc`
        : sql`p.listed_score desc nulls last, p.id desc nulls last`;
  return sql`found as materialized (
    select p.id from posts p join posts q on q.id = p.question_id
    where ${anyKind ? sql`${visible()} and p.kind <> 'comment'` : visibleQuestion()} and ${all(filters, "p")}
    order by ${by} limit ${MOST + 1}
  ), more as (select count(*) > ${MOST} as cut from found)`;
}

const keptBeside: readonly Known["on"][] = ["tag", "kind", "before", "after"];
/** What is kept beside the words needs no look at the posts. */
const isKeptBeside = ({ on }: Known) => keptBeside.includes(on);

const all = (filters: readonly Known[], at: "s" | "p"): SQL =>
  filters.length > 0
    ? sql.join(
        filters.map((filter) => condition(filter, sql.raw(at))),
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
