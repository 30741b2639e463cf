import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { questionTags } from "#db/schema/posts.ts";
import { tags } from "#db/schema/taxonomy.ts";

/** The ids of tags by their names, in that order: new ones are made, a synonym gives its tag. */
export async function nameTags(tx: Database, names: string[]): Promise<number[]> {
  if (names.length === 0) return [];
  const sorted = [...names].sort();
  await tx
    .insert(tags)
    .values(sorted.map((name) => ({ name })))
    .onConflictDoNothing();
  const rows = await tx
    .select({ name: tags.name, id: tags.id, synonymOfId: tags.synonymOfId })
    .from(tags)
    .where(inArray(tags.name, names));
  const ids = new Map(rows.map((row) => [row.name, row.synonymOfId ?? row.id]));
  return [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
}

/** Puts a question under these tags and no others. Its copies of the sort keys are filled in. */
export async function setTags(tx: Database, question: number, ids: number[]): Promise<void> {
  const others =
    ids.length === 0
      ? eq(questionTags.questionId, question)
      : and(eq(questionTags.questionId, question), notInArray(questionTags.tagId, ids));
  await tx.delete(questionTags).where(others);
  for (const [position, tag] of ids.entries()) {
    await tx.execute(sql`
      insert into question_tags
        (tag_id, question_id, position, visible, created_at, active_at, score, answer_count, view_count)
      select ${tag}, id, ${position}, visible, created_at, active_at, score, answer_count, view_count
      from posts where id = ${question}
      on conflict (question_id, tag_id) do update set position = excluded.position`);
  }
}

/** The names of a question's tags, in the order in which they were chosen. */
export async function tagNamesOf(tx: Database, question: number): Promise<string[]> {
  const rows = await tx
    .select({ name: tags.name })
    .from(questionTags)
    .innerJoin(tags, eq(tags.id, questionTags.tagId))
    .where(eq(questionTags.questionId, question))
    .orderBy(asc(questionTags.position), asc(tags.name));
  return rows.map((row) => row.name);
}
