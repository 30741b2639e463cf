import { type SQL, sql } from "drizzle-orm";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import type { SearchSort } from "#lib/words/routes.ts";
import { worded } from "./candidates.ts";
import type { Known } from "./names.ts";
import { unworded } from "./unworded.ts";

export type Asked = {
  /** A tsquery; "": by the filters alone. Or a statement of it, which is made along the way. */
  query: string | SQL;
  filters: readonly Known[];
  sort: SearchSort;
  page: number;
};

const { found: MOST, read: READ } = limits.search;

/**
 * One statement for a page of finds: candidates from the index, at most so many of them, ranked by what they say
 * and what readers think of them; beside it what they are, to narrow the search down, and the texts to show.
 *
 * A word that stands everywhere is looked for among the near ones first, which are few: the best and the newest.
 * The whole index is read only for words that are rarer, and so it has little to read. See docs/decisions/023.
 */
export function finding(asked: Asked): SQL {
  const { sort, page, filters, query } = asked;
  const size = limits.page.questions;
  const answersOnly = filters.some((filter) => filter.on === "kind" && filter.kind === "answer");
  const by = sql.raw(sort === "date" ? "created_at" : "rank");
  const order = sql`${by} desc, id desc`;
  const made = typeof query !== "string";
  return sql`
    with ${made ? sql`asked as materialized (${query}), ` : sql``}${candidates(asked)},
    seen as materialized (${seen(asked)}),
    threads as (
      select *, row_number() over (
        partition by ${answersOnly ? sql`id` : sql`question_id`} order by rank desc, id
      ) as nth from seen
    ), best as (
      select * from threads where nth = 1 order by ${order} limit ${MOST + 1}
    ), ranked as materialized (
      select best.*, q.category_id
      from best join posts q on q.id = best.question_id and ${visibleQuestion("q")}
    ), page as (
      select * from ranked order by ${order} limit ${size} offset ${(page - 1) * size}
    )
    select ${made ? sql`(select query from asked), (select stems from asked),` : sql``}
      (select count(*) from ranked) as found, (select cut from more),
      coalesce((
        select json_agg(json_build_object('id', page.id, 'kind', page.kind, 'questionId', page.question_id,
          'html', left(p.html, ${READ}), 'source', case when p.html is null then left(p.source, 2000) end,
          'format', p.format) order by page.${by} desc, page.id desc)
        from page join posts p on p.id = page.id and ${visible()}
      ), '[]') as shown,
      (select count(*) from seen where kind = 'question') as questions,
      (select count(*) from seen where kind = 'answer') as answers,
      ${facets}`;
}

const facets = sql`
  coalesce((select json_agg(c) from (
    select c.name, c.path, r.count
    from (
      select category_id, count(*) as count from ranked where category_id is not null
      group by 1 order by 2 desc, 1 limit ${limits.search.categories}
    ) r join categories c on c.id = r.category_id
    order by r.count desc, c.id
  ) c), '[]') as categories,
  coalesce((select json_agg(t) from (
    select t.name, r.count
    from (
      select qt.tag_id, count(*) as count
      from ranked join question_tags qt on qt.question_id = ranked.question_id and qt.visible
      group by 1 order by 2 desc, 1 limit ${limits.search.tags}
    ) r join tags t on t.id = r.tag_id
    order by r.count desc, t.id
  ) t), '[]') as tags`;

/** The tsquery of a statement: one that is made along the way is the same for every plan. */
const wordsOf = (query: string | SQL): SQL =>
  typeof query === "string" ? sql`${query}::tsquery` : sql`(select query from asked)`;

const candidates = ({ query, filters, sort }: Asked): SQL =>
  query === "" ? unworded(filters, sort) : worded(wordsOf(query), filters, sort);

/**
 * How well the text fits, lifted by its weight: votes, being accepted, answers, and not being old, as they were
 * within the last hour. Where one asks for it often, reading the posts themselves would cost as much as the rest.
 */
function seen({ query, sort }: Asked): SQL {
  if (query === "")
    return sql`
      select p.id, p.kind, p.question_id, p.created_at, p.score::float8 as rank
      from found f join posts p on p.id = f.id`;
  const rank =
    sort === "date"
      ? sql`0::float8`
      : sql`ts_rank_cd('{0.15, 0.3, 0.7, 1.0}', s.vector, ${wordsOf(query)}, 1) * (1 + s.weight / 8)`;
  return sql`
      select s.post_id as id, s.kind, s.question_id, s.created_at, ${rank} as rank
      from found f join search_texts s on s.post_id = f.id`;
}
