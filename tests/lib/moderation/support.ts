import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { hold } from "#lib/posts/hold.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { type Member, system } from "#lib/words/actor.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { asked, done } from "#tests/village/village.ts";

/** A question that waits for a moderator, since so many minutes. */
export async function waiting(
  db: Database,
  author: Member,
  { minutes = 0, category }: { minutes?: number; category?: number } = {},
): Promise<number> {
  const post = await asked(db, author, { category });
  done(await perform(db, system, hold, { post, reason: "To be read first." }));
  await db.execute(sql`
    update decisions set decided_at = now() - make_interval(mins => ${minutes})
    where post_id = ${post}`);
  return post;
}

/** A report, as the form for reports leaves it. */
export async function reported(
  db: Database,
  post: number,
  reason: Ground,
  { minutes = 0, by = null }: { minutes?: number; by?: Member | null } = {},
): Promise<void> {
  await db.execute(sql`
    insert into flags (post_id, raised_by_id, reason, text_then, raised_at)
    values (${post}, ${by?.id ?? null}, ${reason}, 'It is too warm for me.',
      now() - make_interval(mins => ${minutes}))`);
}

/** An appeal against the last decision about a post. */
export async function appealed(db: Database, post: number): Promise<void> {
  await db.execute(sql`
    insert into appeals (decision_id, decided_by_id, text)
    select id, decider, 'Please look again.' from decisions where post_id = ${post}
    order by id desc limit 1`);
}

export const place = async (db: Database, name: string): Promise<number> =>
  done(await perform(db, system, createCategory, { name })).category;
