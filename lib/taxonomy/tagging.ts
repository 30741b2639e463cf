import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { questionTags } from "#db/schema/posts.ts";
import { tags } from "#db/schema/taxonomy.ts";

/** The ids of tags by their names, in that order: new ones are made, a synonym gives its tag. */
export async function nameTags(tx: Database, names: string[]): Promise<number[]> {
  if (names.length === 0) return [];
  const found = await tagsNamed(tx, names);
  // Whoever tries to make a tag that is there waits for all who count on it at the moment.
  const missing = names.filter((name) => !found.has(name)).sort();
  if (missing.length > 0) {
    await tx
      .insert(tags)
      .values(missing.map((name) => ({ name })))
      .onConflictDoNothing();
    for (const [name, id] of await tagsNamed(tx, missing)) found.set(name, id);
  }
  return [...new Set(names.flatMap((name) => found.get(name) ?? []))];
}

/** Held, so that none of them becomes a synonym before the question stands under it. */
async function tagsNamed(tx: Database, names: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ name: tags.name, id: tags.id, synonymOfId: tags.synonymOfId })
    .from(tags)
    .where(inArray(tags.name, names))
    .orderBy(tags.id)
    .for("key share");
  return new Map(rows.map((row) => [row.name, row.synonymOfId ?? row.id]));
}

/** Puts a question under these tags and no others. Its copies of the sort keys are filled in. */
export async function setTags(tx: Database, question: number, ids: number[]): Promise<void> {
  const others =
    ids.length === 0
      ? eq(questionTags.questionId, question)
      : and(eq(questionTags.questionId, question), notInArray(questionTags.tagId, ids));
  await Promise.all([tx.delete(questionTags).where(others), tagNew(tx, question, ids)]);
}

/** The same for a question that stands under no tag yet. */
export async function tagNew(tx: Database, question: number, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = sql.join(
    ids.map((tag, position) => sql`(${tag}::bigint, ${position}::int)`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into question_tags
      (tag_id, question_id, position, visible, created_at, active_at, score, answer_count, view_count)
    select t.tag, q.id, t.position, q.visible, q.created_at, q.active_at, q.score, q.answer_count,
      q.view_count
    from posts q, (values ${rows}) as t(tag, position) where q.id = ${question}
    on conflict (question_id, tag_id) do update set position = excluded.position`);
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
