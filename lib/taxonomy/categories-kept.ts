import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** Counts these categories anew: for the rare act that moves many questions at once. */
export async function keepCategories(tx: Database, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`
    update categories c set question_count = counted.questions, unanswered_count = counted.unanswered
    from (
      select o.id, count(p.id)::int as questions,
        (count(p.id) filter (where p.answer_count = 0))::int as unanswered
      from categories o
      left join posts p on p.category_id = o.id and p.kind = 'question' and p.visible
      where o.id in ${[...ids]} group by o.id
    ) counted where counted.id = c.id`);
}
