import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { keptTables, recount } from "#lib/posts/recount.ts";
import { takeWordsIn } from "./words-in.ts";

/** The words of hidden, held and deleted posts in a crowd: nobody may ever read them. */
export const CANARY = "Zanzibarcanary";

export type Crowd = { questions: number; answers?: number };

/**
 * Many plain questions, faster than people could ask them, with ties in every sort key. Of each ten one is
 * hidden, held or deleted. Categories 1 > 2 > 3 and 4, tags 1 to 3, members 1 to 20; question ids count
 * from 1 on, answers from 1,000,001, comments from 2,000,001.
 */
export async function gather(db: Database, { questions, answers = 0 }: Crowd): Promise<void> {
  await db.execute(sql`insert into members (id, name, name_key, joined_at)
    select n, 'Member ' || n, 'member-' || n, '2026-01-01' from generate_series(1, 20) n`);
  await db.execute(sql`insert into categories (id, parent_id, name, slug, path, depth) values
    (1, null, 'Life', 'life', 'life', 1), (2, 1, 'Family', 'family', 'life/family', 2),
    (3, 2, 'Grief', 'grief', 'life/family/grief', 3), (4, null, 'Lifelong', 'lifelong', 'lifelong', 1)`);
  await db.execute(sql`insert into tags (id, name) values (1, 'sleep'), (2, 'fear'), (3, 'work')`);
  await db.execute(sql`
    insert into posts (id, kind, question_id, title, slug, category_id, author_id, source, html, excerpt,
      renderer_version, created_at, changed_at, active_at, state, visible, view_count)
    select n, 'question', n, s.word || ' of sleeping alone ' || n, 'question-' || n, 1 + n % 4,
      case when n % 7 > 0 then 1 + n % 20 end, s.word || ' body ' || n,
      '<p>' || s.word || ' body ' || n || '</p>', s.word || ' body ' || n, 1, d.at, d.at, d.at,
      s.state, s.state = 'published', n % 13
    from generate_series(1, ${questions}::int) n
    cross join lateral (select '2026-01-01'::timestamptz + make_interval(mins => n * 7919 % 10007) as at) d
    cross join lateral (select case n % 30 when 0 then 'hidden' when 10 then 'held' when 20 then 'deleted'
      else 'published' end as state) state
    cross join lateral (
      select state.state, case state.state when 'published' then 'Fear' else ${CANARY} end as word
    ) s`);
  await db.execute(sql`insert into question_tags
      (tag_id, question_id, visible, created_at, active_at, score, answer_count, view_count)
    select t, id, visible, created_at, active_at, score, answer_count, view_count
    from posts cross join generate_series(1, 3) t where kind = 'question' and id % t = 0`);
  await db.execute(sql`insert into votes (post_id, member_id, value)
    select id, m, case when m % 3 = 0 then -1 else 1 end from posts cross join generate_series(1, 20) m
    where kind = 'question' and m <= id % 5 and m is distinct from author_id`);
  await db.execute(sql`
    insert into posts (id, kind, question_id, parent_id, parent_kind, author_id, source, created_at,
      active_at, changed_at, state, visible)
    select 1000000 + n, 'answer', q.id, q.id, 'question', 1 + n % 20,
      case when s.state = 'published' then 'An answer ' else ${CANARY} end || n, q.created_at,
      q.created_at, q.created_at, s.state, s.state = 'published' and q.visible
    from generate_series(1, ${answers}::int) n
    join posts q on q.id = 1 + (n * 31) % ${questions}::int
    cross join lateral (select case n % 10 when 0 then 'hidden' else 'published' end as state) s`);
  await recount(
    db,
    keptTables.filter((table) => table !== "ledger"),
  );
  await takeWordsIn(db);
  await db.execute(sql`analyze posts, question_tags, members, tags, categories`);
}
