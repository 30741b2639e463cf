import { type SQL, sql } from "drizzle-orm";
import { limits } from "#lib/words/limits.ts";
import type { SearchSort } from "#lib/words/routes.ts";
import { all } from "./conditions.ts";
import type { Known } from "./names.ts";

const { found: MOST, titles: TITLES, looked: LOOKED } = limits.search;
/** With so many titles among the near ones the first page is full of them: the others are not looked through. */
const ENOUGH_TITLES = limits.page.questions;

/**
 * What is ranked for some words, as `found`: a bounded number of posts, whatever the words and the site. `more` says
 * whether there may be others.
 */
export function worded(words: SQL, filters: readonly Known[], sort: SearchSort): SQL {
  const where = all(filters, sql`s`);
  const from = sql`from search_texts s ${filters.every(isKeptBeside) ? sql`` : both}`;
  const said = sql`s.vector @@ ${words} and ${where}`;
  if (sort === "date") {
    return sql`found as materialized (
      select s.post_id as id ${from} where ${said}
      order by s.created_at desc nulls last, s.post_id desc nulls last limit ${LOOKED}
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

const keptBeside: readonly Known["on"][] = ["tag", "kind", "before", "after"];
/** What is kept beside the words needs no look at the posts. */
const isKeptBeside = ({ on }: Known) => keptBeside.includes(on);
