import { and, eq, notInArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { tags } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { DescribeTag } from "./input.ts";
import { join, lockTags } from "./synonyms.ts";

/** Says what a tag is for, and which other words lead to it. Their questions move over. */
export const describeTag = command({
  input: DescribeTag,
  may: "tag.describe",
  on: onNothing,
  does: async ({ tx, input }) => {
    const names = input.synonyms.filter((name) => name !== input.tag);
    await makeTags(tx, names);
    const found = await lockTags(tx, [input.tag, ...names]);
    const tag = found.find((row) => row.name === input.tag);
    if (!tag) throw new Refused("not-found", "There is no such tag.");
    if (tag.synonymOfId !== null) {
      throw new Refused("conflict", "This word leads to another tag. Please describe that one.");
    }
    const before = { description: tag.description, synonyms: await listSynonyms(tx, tag.id) };
    await tx.update(tags).set({ description: input.description }).where(eq(tags.id, tag.id));
    await freeOthers(tx, tag.id, names);
    const synonyms = found.filter((row) => row.id !== tag.id).map((row) => row.id);
    if (synonyms.length > 0) await join(tx, tag.id, synonyms);
    const after = { description: input.description, synonyms: names };
    return { event: { name: "tag.described", tag: tag.id }, change: { before, after } };
  },
});

async function makeTags(tx: Database, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx
    .insert(tags)
    .values([...names].sort().map((name) => ({ name })))
    .onConflictDoNothing();
}

async function listSynonyms(tx: Database, tag: number): Promise<string[]> {
  const rows = await tx
    .select({ name: tags.name })
    .from(tags)
    .where(eq(tags.synonymOfId, tag))
    .orderBy(tags.name);
  return rows.map(({ name }) => name);
}

/** A word that is not named any more is a tag of its own again. */
async function freeOthers(tx: Database, tag: number, names: string[]): Promise<void> {
  const others = names.length === 0 ? undefined : notInArray(tags.name, names);
  await tx
    .update(tags)
    .set({ synonymOfId: null })
    .where(and(eq(tags.synonymOfId, tag), others));
}
