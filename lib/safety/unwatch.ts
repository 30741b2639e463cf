import { eq } from "drizzle-orm";
import { watchedWords } from "#db/schema/safety.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { Unwatch } from "./input.ts";

/** What waits because of it goes on waiting; what it replaced stays as it is. */
export const unwatch = command({
  input: Unwatch,
  may: "words.unwatch",
  on: onNothing,
  does: async ({ tx, input: { watched } }) => {
    const [before] = await tx.delete(watchedWords).where(eq(watchedWords.id, watched)).returning({
      kind: watchedWords.kind,
      text: watchedWords.text,
      categoryId: watchedWords.categoryId,
      action: watchedWords.action,
      replacement: watchedWords.replacement,
      note: watchedWords.note,
    });
    if (!before) throw new Refused("conflict", "This is not watched for any more.");
    return { event: { name: "words.unwatched", watched }, change: { before } };
  },
});
