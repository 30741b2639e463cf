import { eq, sql } from "drizzle-orm";
import { pages } from "#db/schema/pages.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { RemovePage } from "./input.ts";
import { asWritten, lockPage, lockPages } from "./subject.ts";

/** Nothing is left of the page but its address, which says that there was one. The log keeps what it said. */
export const remove = command({
  input: RemovePage,
  may: "page.remove",
  on: onNothing,
  does: async ({ tx, input: { page } }) => {
    await lockPages(tx);
    const found = await lockPage(tx, page);
    if (!found) throw new Refused("not-found", "There is no such page.");
    await tx
      .update(pages)
      .set({
        ...{ title: "", source: "", html: "", excerpt: "", published: false, inFooter: false },
        removedAt: sql`now()`,
      })
      .where(eq(pages.id, page));
    return { event: { name: "page.removed", page }, change: { before: asWritten(found) } };
  },
});
