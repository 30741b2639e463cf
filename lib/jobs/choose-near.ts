import { sql } from "drizzle-orm";
import type { Job } from "./job.ts";

/** How many posts a word that stands everywhere is looked for in. */
const NEAR = 5_000;
/** How many of them a word is looked for in first: one that stands in a third of all posts is found often enough. */
const NEAREST = 600;

/** Chooses the posts among which frequent words are looked for: what readers think well of, and what is new. */
export const chooseNear: Job = {
  queue: "choose-near",
  cron: "23 * * * *",
  atStart: true,
  async run(db) {
    await db.execute(sql`
      with weighed as (
        select p.id, (
          ln(1 + greatest(p.score, 0)) + ln(1 + p.answer_count) / 3
          + case when p.accepted_answer_id is not null or q.accepted_answer_id = p.id then 1 else 0 end
          + case p.kind when 'question' then 0.5 else 0 end
          + 3 * exp(extract(epoch from p.created_at - now()) / 15552000.0)
        )::numeric(8, 1)::real as weight
        from search_texts s join posts p on p.id = s.post_id join posts q on q.id = s.question_id
        order by 2 desc, 1 desc limit ${NEAR}
      ),
      best as (
        select id, weight, row_number() over (order by weight desc, id desc) <= ${NEAREST} as nearest
        from weighed
      )
      update search_texts s set near = best.id is not null, nearest = coalesce(best.nearest, false),
        weight = coalesce(best.weight, 0)
      from search_texts o left join best on best.id = o.post_id
      where o.post_id = s.post_id and (o.near or best.id is not null)
        and (s.near, s.nearest, s.weight)
          is distinct from (best.id is not null, coalesce(best.nearest, false), coalesce(best.weight, 0))`);
  },
};
