import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { tags } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { leadTagOver } from "./former-paths.ts";
import { RenameTag } from "./input.ts";
import { type LockedTag, lockTags } from "./synonyms.ts";
import { wrongField } from "./tree.ts";

/** Another name for a tag; the one that it had leads to it, as a synonym. */
export const renameTag = command({
  input: RenameTag,
  may: "tag.rename",
  on: onNothing,
  does: async ({ tx, input }) => {
    const found = await lockTags(tx, [input.tag, input.name]);
    const tag = found.find((row) => row.name === input.tag);
    if (!tag || tag.synonymOfId !== null) throw new Refused("not-found", "There is no such tag.");
    if (input.name === tag.name) throw new Refused("conflict", "The tag has this name already.");
    const other = found.find((row) => row.id !== tag.id);
    if (other) await takeOver(tx, tag, other);
    await tx.update(tags).set({ name: input.name }).where(eq(tags.id, tag.id));
    await tx.insert(tags).values({ name: tag.name, synonymOfId: tag.id });
    return {
      event: { name: "tag.renamed", tag: tag.id },
      change: { before: { name: tag.name }, after: { name: input.name } },
    };
  },
});

/** A word that leads to this very tag becomes its name; any other tag keeps its own. */
async function takeOver(tx: Database, tag: LockedTag, other: LockedTag): Promise<void> {
  if (other.synonymOfId !== tag.id) {
    throw wrongField({
      name: "There is a tag of this name already. Please choose another name, or merge the two.",
    });
  }
  await leadTagOver(tx, other.id, tag.id);
  await tx.delete(tags).where(eq(tags.id, other.id));
}
