import { type SQL, sql } from "drizzle-orm";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import type { SearchSort } from "#lib/words/routes.ts";
import { all } from "./conditions.ts";
import type { Known } from "./names.ts";

const { found: MOST, walked: WALKED } = limits.search;

/**
 * Without words a search is a list, as `found`: of questions, where nobody says otherwise. It is walked along the
 * index that gives its order, and no further than so many entries; `more` says whether there may be others.
 */
export function unworded(filters: readonly Known[], sort: SearchSort): SQL {
  const order = sql`order by key desc nulls last, id desc nulls last`;
  const list = sql`select key, id from (${listOf(filters, sort)}) l ${order}`;
  return sql`found as materialized (
    select w.id from (${list} limit ${WALKED}) w
    join posts p on p.id = w.id and ${visible()} join posts q on q.id = p.question_id
    where ${all(filters, sql`p`)}
    order by w.key desc nulls last, w.id desc nulls last limit ${MOST + 1}
  ), more as (
    select (select count(*) > ${MOST} from found) or exists (${list} limit 1 offset ${WALKED}) as cut
  )`;
}

/** Entries of `key` and `id`: what some filter has an index for, and the others are asked as they go by. */
function listOf(filters: readonly Known[], sort: SearchSort): SQL {
  const byDate = sort === "date";
  const members = filters.filter((filter) => filter.on === "member" && !filter.not);
  if (members.length > 0) {
    return sql`select p.${sql.raw(byDate ? "created_at" : "score")} as key, p.id from posts p
      where ${all(members, sql`p`)} and ${visible()} and p.kind <> 'comment'`;
  }
  if (filters.some((filter) => filter.on === "kind" && filter.kind === "answer")) {
    // What everybody sees of answers is kept beside their words, along an index by time.
    return sql`select s.created_at as key, s.post_id as id from search_texts s where s.kind = 'answer'`;
  }
  const tag = filters.find((filter) => filter.on === "tag" && !filter.not);
  if (tag?.on === "tag") {
    return sql`select t.${sql.raw(byDate ? "created_at" : "score")} as key, t.question_id as id
      from question_tags t where t.tag_id in ${tag.ids} and t.visible`;
  }
  return questionsOf(filters, byDate);
}

function questionsOf(filters: readonly Known[], byDate: boolean): SQL {
  const key = sql.raw(byDate ? "created_at" : "listed_score");
  const along = filters.flatMap((filter): SQL[] => {
    if (filter.on === "category" && !filter.not) return [sql`p.category_id in ${filter.ids}`];
    if (filter.on === "score" && !byDate)
      return [sql`p.listed_score ${sql.raw(filter.is)} ${filter.value}`];
    return byDate && (filter.on === "before" || filter.on === "after")
      ? [all([filter], sql`p`)]
      : [];
  });
  const where = sql.join([sql`${visibleQuestion()}`, ...along], sql` and `);
  return sql`select p.${key} as key, p.id from posts p where ${where}`;
}
