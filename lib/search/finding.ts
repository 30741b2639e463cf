import { type SQL, sql } from "drizzle-orm";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import type { SearchSort } from "#lib/words/routes.ts";
import type { Known } from "./names.ts";

export type Asked = {
  /** A tsquery; "": by the filters alone. */
  query: string;
  filters: readonly Known[];
  sort: SearchSort;
  page: number;
};

const { found: MOST, titles: TITLES, looked: LOOKED } = limits.search;

/**
 * One statement for a page of finds: candidates from the index, at most so many of them, ranked by what they say
 * and what readers think of them; beside it what they are, to narrow the search down.
 *
 * A word that stands everywhere is looked for among the near ones first, which are few: the best and the newest.
 * The whole index is read only for words that are rarer, and so it has little to read. See docs/decisions/023.
 */
export function finding(asked: Asked): SQL {
  const { sort, page, filters } = asked;
  const size = limits.page.questions;
  const answersOnly = filters.some((filter) => filter.on === "kind" && filter.kind === "answer");
  const order = sort === "date" ? sql`created_at desc, id desc` : sql`rank desc, id desc`;
  return sql`
    with ${candidates(asked)},
    seen as materialized (${seen(asked)}),
    threads as (
      select *, row_number() over (
        partition by ${answersOnly ? sql`id` : sql`question_id`} order by rank desc, id
      ) as nth from seen
    ), best as (
      select * from threads where nth = 1 order by ${order} limit ${MOST + 1}
    ), ranked as materialized (
      select best.*, q.category_id
      from best
      join posts p on p.id = best.id and ${visible()}
      join posts q on q.id = best.question_id and ${visibleQuestion("q")}
    )
    select (select count(*) from ranked) as found, (select count(*) >= ${LOOKED} from found) as cut,
      coalesce((
        select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'questionId', r.question_id))
        from (
          select * from ranked order by ${order} limit ${size} offset ${(page - 1) * size}
        ) r
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
      : sql`ts_rank_cd('{0.15, 0.3, 0.7, 1.0}', s.vector, ${query}::tsquery, 1) * (1 + s.weight / 8)`;
  return sql`
      select s.post_id as id, s.kind, s.question_id, s.created_at, ${rank} as rank
      from found f join search_texts s on s.post_id = f.id`;
}

function candidates({ query, filters, sort }: Asked): SQL {
  if (query === "") return unworded(filters, sort);
  const where = all(filters, "s");
  const from = sql`from search_texts s ${filters.every(isKeptBeside) ? sql`` : both}`;
  const words = sql`${query}::tsquery`;
  if (sort === "date") {
    return sql`found as materialized (
      select s.post_id as id ${from} where s.vector @@ ${words} and ${where}
      order by s.created_at desc, s.post_id desc limit ${LOOKED}
    )`;
  }
  return sql`near as materialized (
      select s.post_id as id ${from} where s.near and s.vector @@ ${words} and ${where}
      order by s.weight desc, s.post_id desc limit ${MOST + 1}
    ), titles as materialized (
      select s.post_id as id ${from}
      where s.titled is not null and s.titled @@ ${words} and ${where} limit ${TITLES}
    ), others as materialized (
      select s.post_id as id ${from}
      where (select count(*) from near) + (select count(*) from titles) <= ${MOST}
        and s.vector @@ ${words} and ${where}
      limit ${LOOKED}
    ), found as materialized (
      select id from near union select id from titles union select id from others
    )`;
}

const both = sql`join posts p on p.id = s.post_id join posts q on q.id = s.question_id`;

/** Without words it is a list, along the indexes of lists: of questions, where nobody says otherwise. */
function unworded(filters: readonly Known[], sort: SearchSort): SQL {
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
  )`;
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
