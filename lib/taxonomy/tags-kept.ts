import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** Counts these tags anew: for the rare act that moves many questions at once. */
export async function keepTags(tx: Database, ids: number[]): Promise<void> {
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  await tx.execute(sql`
    update tags t set
      question_count = (select count(*) from question_tags q where q.tag_id = t.id and q.visible),
      unanswered_count = (
        select count(*) from question_tags q
        where q.tag_id = t.id and q.visible and q.answer_count = 0
      )
    where t.id in (${list})`);
}
