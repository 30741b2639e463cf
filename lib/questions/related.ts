import { type SQL, sql } from "drizzle-orm";
import { visible, visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";

/** How many of each tag's and of the category's best questions are looked at. */
const CANDIDATES = 12;

/**
 * Questions that stand near the question `q`: the best of each of its tags and of its category, those that
 * share most first. It reads a few index entries, whatever the size of the site.
 */
export const related: SQL = sql`
  select coalesce(json_agg(json_build_object(
      'id', n.id, 'slug', n.slug, 'title', n.title, 'answerCount', n.answer_count, 'score', n.score
    ) order by n.shared desc, n.score desc, n.id desc), '[]')
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
          order by p.score desc nulls last, p.question_id desc nulls last limit ${CANDIDATES}
        ) best
        where own.question_id = q.id
        union all
        select best.id, 1
        from (
          select p.id from posts p
          where p.category_id = q.category_id and ${visibleQuestion()}
          order by p.score desc nulls last, p.id desc nulls last limit ${CANDIDATES}
        ) best
      ) candidates
      where id <> q.id
      group by id
    ) near
    join posts p on p.id = near.id and ${visibleQuestion()}
    order by near.shared desc, p.score desc, p.id desc
    limit ${limits.page.related}
  ) n`;
