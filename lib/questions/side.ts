import { type SQL, sql } from "drizzle-orm";
import { constant } from "#db/constant.ts";
import { memberShown } from "#lib/members/shown.ts";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { votingRule } from "#lib/votes/rules.ts";
import { limits } from "#lib/words/limits.ts";
import type { Author, Closure, Thread } from "./queries.ts";
import { related } from "./related.ts";

type Side = Pick<Thread, "category" | "tags" | "closure" | "downVotes" | "follows" | "related">;
type ClosureRow = {
  reason: "duplicate" | "note";
  of: { id: number; slug: string; title: string } | null;
  note: string | null;
  at: string;
  by: Author | null;
};
export type SideRow = Omit<Side, "closure"> & { closure: ClosureRow | null };

/** What stands around a thread, from its row. */
export const sideOf = (row: SideRow): Side => ({
  ...row,
  closure: row.closure && closureOf(row.closure),
});

function closureOf({ reason, of, note, at, by }: ClosureRow): Closure {
  const when = new Date(at);
  return reason === "duplicate"
    ? { reason, of, note, at: when, by }
    : { reason, note: note ?? "", at: when, by };
}

const shortly = (p: string) =>
  sql.raw(`json_build_object('id', ${p}.id, 'slug', ${p}.slug, 'title', ${p}.title)`);

const closure = sql`
  select json_build_object(
    'reason', x.reason, 'note', x.note, 'at', x.closed_at, 'by', ${memberShown("m")},
    'of', case when o.id is not null then ${shortly("o")} end
  )
  from closures x
  left join members m on m.id = x.by_id and m.id is distinct from q.concealed_author_id
  left join posts o on o.id = x.duplicate_of_id and ${visibleQuestion("o")}
  where x.question_id = q.id and x.reopened_at is null`;

const follows = sql`
  select json_build_object('answerId', a.id, 'question', ${shortly("f")})
  from posts a
  join posts f on f.id = a.question_id and ${visibleQuestion("f")}
  where a.id = q.follows_id and a.kind = 'answer' and ${visible("a")}`;

/** The questions that grew out of the answer `p`. */
export const followOns = sql`
  select json_agg(one.it) from (
    select ${shortly("f")} as it from posts f
    where f.follows_id = p.id and ${visibleQuestion("f")}
    order by f.created_at desc, f.id desc limit ${constant(limits.page.followOns)}
  ) one`;

const parts = (): SQL => sql`
  select
    coalesce((
      select json_agg(json_build_object('id', a.id, 'name', a.name, 'path', a.path) order by a.depth)
      from categories c
      join categories a on a.id = c.id or starts_with(c.path, a.path || '/')
      where c.id = q.category_id
    ), '[]') as category,
    coalesce((
      select json_agg(
        json_build_object('id', t.id, 'name', t.name, 'description', t.description)
        order by qt.position, t.name
      )
      from question_tags qt join tags t on t.id = qt.tag_id where qt.question_id = q.id
    ), '[]') as tags,
    (${closure}) as closure,
    ${votingRule("down", "q.category_id")} as "downVotes",
    (${follows}) as follows,
    (${related}) as related`;

/** What stands around the question `q`, a `SideRow` in JSON: it is read with its thread in one statement. */
export const side = (): SQL => sql`select row_to_json(around) from (${parts()}) around`;
