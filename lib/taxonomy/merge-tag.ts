import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { MergeTag } from "./input.ts";
import { join, lockTags } from "./synonyms.ts";
import { wrongField } from "./tree.ts";

/** The questions and followers of one tag go to another, to which its word leads from now on. */
export const mergeTag = command({
  input: MergeTag,
  may: "tag.merge",
  on: onNothing,
  does: async ({ tx, input }) => {
    const found = await lockTags(tx, [input.tag, input.into]);
    const tag = found.find((row) => row.name === input.tag);
    if (!tag || tag.synonymOfId !== null) throw new Refused("not-found", "There is no such tag.");
    const into = found.find((row) => row.name === input.into);
    if (!into) throw wrongField({ into: "There is no tag of this name." });
    if (into.id === tag.id) throw wrongField({ into: "A tag cannot go into itself." });
    if (into.synonymOfId !== null) {
      throw wrongField({ into: "This word leads to another tag. Please name that one." });
    }
    await join(tx, into.id, [tag.id]);
    return {
      event: { name: "tag.merged", tag: tag.id, into: into.id },
      change: { before: { name: tag.name }, after: { name: into.name } },
    };
  },
});
