import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { tags } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { DescribeTag } from "./input.ts";
import { keepTags } from "./tags-kept.ts";

/** Says what a tag is for, and which other words lead to it. Their questions move over. */
export const describeTag = command({
  input: DescribeTag,
  may: "tag.describe",
  on: onNothing,
  does: async ({ tx, input }) => {
    const names = input.synonyms.filter((name) => name !== input.tag);
    const found = await lockTags(tx, [input.tag, ...names]);
    const tag = found.find((row) => row.name === input.tag);
    if (!tag) throw new Refused("not-found", "There is no such tag.");
    if (tag.synonymOfId !== null) {
      throw new Refused("conflict", "This word leads to another tag. Please describe that one.");
    }
    await tx.update(tags).set({ description: input.description }).where(eq(tags.id, tag.id));
    await freeOthers(tx, tag.id, names);
    const synonyms = found.filter((row) => row.id !== tag.id).map((row) => row.id);
    if (synonyms.length > 0) await join(tx, tag.id, synonyms);
    return { event: { name: "tag.described", tag: tag.id } };
  },
});

/** Nobody puts a question under a word meanwhile that is about to lead elsewhere. */
async function lockTags(tx: Database, names: string[]) {
  const missing = names.slice(1).sort();
  if (missing.length > 0) {
    await tx
      .insert(tags)
      .values(missing.map((name) => ({ name })))
      .onConflictDoNothing();
  }
  return tx
    .select({ id: tags.id, name: tags.name, synonymOfId: tags.synonymOfId })
    .from(tags)
    .where(inArray(tags.name, names))
    .orderBy(tags.id)
    .for("update");
}

/** A word that is not named any more is a tag of its own again. */
async function freeOthers(tx: Database, tag: number, names: string[]): Promise<void> {
  const others = names.length === 0 ? undefined : notInArray(tags.name, names);
  await tx
    .update(tags)
    .set({ synonymOfId: null })
    .where(and(eq(tags.synonymOfId, tag), others));
}

async function join(tx: Database, tag: number, synonyms: number[]): Promise<void> {
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
  await keepTags(tx, [tag, ...synonyms]);
}
