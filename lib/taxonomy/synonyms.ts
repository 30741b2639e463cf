import { inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { tags } from "#db/schema/taxonomy.ts";
import { forgetMarksOf } from "#lib/lists/mark.ts";
import { keepTags } from "./tags-kept.ts";

export type LockedTag = {
  id: number;
  name: string;
  description: string;
  synonymOfId: number | null;
};

/** Nobody puts a question under one of these words until this is done. */
export const lockTags = (tx: Database, names: readonly string[]): Promise<LockedTag[]> =>
  tx
    .select({
      id: tags.id,
      name: tags.name,
      description: tags.description,
      synonymOfId: tags.synonymOfId,
    })
    .from(tags)
    .where(inArray(tags.name, [...names]))
    .orderBy(tags.id)
    .for("update");

/** These words lead to the tag from now on, with the questions under them and those who follow them. */
export async function join(tx: Database, tag: number, synonyms: number[]): Promise<void> {
  const list = sql.join(
    synonyms.map((id) => sql`${id}`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into question_tags
      (tag_id, question_id, position, visible, created_at, active_at, score, answer_count, view_count)
    select distinct on (question_id) ${tag}::bigint, question_id, position, visible, created_at, active_at,
      score, answer_count, view_count
    from question_tags where tag_id in (${list})
    on conflict (question_id, tag_id) do nothing`);
  await tx.execute(sql`delete from question_tags where tag_id in (${list})`);
  // A synonym of what becomes a synonym leads to the tag at once.
  await tx
    .update(tags)
    .set({ synonymOfId: tag })
    .where(sql`${inArray(tags.id, synonyms)} or ${inArray(tags.synonymOfId, synonyms)}`);
  await bringFollowers(tx, tag, synonyms);
  await keepTags(tx, [tag, ...synonyms]);
  await forgetMarksOf(tx, "tag");
}

async function bringFollowers(tx: Database, tag: number, synonyms: number[]): Promise<void> {
  await tx.execute(sql`
    with left_behind as (
      delete from follows where subject = 'tag' and subject_id in ${synonyms} returning member_id
    )
    insert into follows (member_id, subject, subject_id)
    select distinct member_id, 'tag', ${tag}::bigint from left_behind
    on conflict do nothing`);
}
