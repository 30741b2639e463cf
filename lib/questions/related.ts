import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { constant } from "#db/constant.ts";
import { readRows } from "#db/rows.ts";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import { listSimilar } from "./similar.ts";

/** How many of each tag's and of the category's best questions are looked at. */
const CANDIDATES = 12;

/** More are kept than shown, so that the list is full when some went out of sight. */
const KEPT = 2 * limits.page.related;

const shown = sql`json_build_object(
  'id', n.id, 'slug', n.slug, 'title', n.title, 'answerCount', n.answer_count, 'score', n.score
)`;

/**
 * The best of each tag of the question `q` and of its category, those that share most first. It reads a few
 * index entries, whatever the size of the site.
 */
const sharing: SQL = sql`
  select coalesce(json_agg(${shown} order by n.shared desc, n.score desc, n.id desc), '[]')
  from (
    select p.id, p.slug, p.title, p.answer_count, p.score, near.shared
    from (
      select id, sum(weight) as shared
      from (
        select best.id, 2 as weight
        from question_tags own
        cross join lateral (
          select p.question_id as id from question_tags p
          where p.tag_id = own.tag_id and ${visible()}
          order by p.score desc nulls last, p.question_id desc nulls last limit ${constant(CANDIDATES)}
        ) best
        where own.question_id = q.id
        union all
        select best.id, 1
        from (
          select p.id from posts p
          where p.category_id = q.category_id and ${visibleQuestion()}
          order by p.listed_score desc nulls last, p.id desc nulls last limit ${constant(CANDIDATES)}
        ) best
      ) candidates
      where id <> q.id
      group by id
    ) near
    join posts p on p.id = near.id and ${visibleQuestion()}
    order by near.shared desc, p.score desc, p.id desc
    limit ${constant(limits.page.related)}
  ) n`;

/** Those that are kept, as far as they are in sight. */
const kept: SQL = sql`
  select coalesce(json_agg(${shown} order by n.place), '[]')
  from (
    select p.id, p.slug, p.title, p.answer_count, p.score, k.place
    from related_questions r
    cross join lateral unnest(r.ids) with ordinality k (id, place)
    join posts p on p.id = k.id and ${visibleQuestion()}
    where r.question_id = q.id
    order by k.place limit ${constant(limits.page.related)}
  ) n`;

/** Questions that stand near the question `q`, as a job found them, or until it did those that share its tags. */
export const related: SQL = sql`
  select case when exists (select from related_questions r where r.question_id = q.id)
    then (${kept}) else (${sharing}) end`;

type Near = { id: number };

/** Finds what stands near a question, by its words and by its tags in turn, what is near by both first; and keeps it. */
export async function keepRelated(
  db: Database,
  question: { id: number; title: string },
): Promise<void> {
  const { id, title } = question;
  const [[byTags], byWords] = await Promise.all([
    readRows<{ found: Near[] }>(
      db,
      sql`select (${sharing}) as found from posts q where q.id = ${id}`,
    ),
    listSimilar(db, title, { except: id }),
  ]);
  const tagged = (byTags?.found ?? []).map((near) => near.id);
  const worded = byWords.map((near) => near.id);
  const both = worded.filter((near) => tagged.includes(near));
  const inTurn = worded.flatMap((near, place) => [near, ...tagged.slice(place, place + 1)]);
  const ids = [...new Set([...both, ...inTurn, ...tagged])].slice(0, KEPT);
  await db.execute(sql`
    insert into related_questions (question_id, ids, made_at)
    select id, ${`{${ids.join()}}`}::bigint[], now() from posts where id = ${id}
    on conflict (question_id) do update set ids = excluded.ids, made_at = excluded.made_at`);
}
