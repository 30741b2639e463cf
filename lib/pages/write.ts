import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "#db/client.ts";
import { pages } from "#db/schema/pages.ts";
import { command, onNothing } from "#lib/command.ts";
import { rendered } from "#lib/posts/rendered.ts";
import { slugOf } from "#lib/questions/slug.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { takenSlugs } from "#lib/words/page-routes.ts";
import { WritePage } from "./input.ts";
import { asWritten, lockPage, lockPages } from "./subject.ts";

/** A new page, or another text of one. Its address stays what it was first. */
export const write = command({
  input: WritePage,
  may: "page.write",
  on: onNothing,
  does: async ({ tx, input }) => {
    const words = await wordsOf(input);
    await lockPages(tx);
    const { before, id, slug } =
      input.page === undefined ? await begin(tx, input) : await goOn(tx, input.page);
    await tx.update(pages).set(words).where(eq(pages.id, id));
    const after = asWritten({ ...words, id, slug });
    return { event: { name: "page.written", page: id }, change: { before, after } };
  },
});

type Written = z.infer<typeof WritePage>;

async function wordsOf({ title, body, published, footer }: Written) {
  const { source, html, excerpt } = await rendered(body);
  return {
    ...{ title, source, html, excerpt, published, inFooter: footer },
    ...{ changedAt: new Date(), removedAt: null },
  };
}

async function goOn(tx: Database, page: number) {
  const found = await lockPage(tx, page);
  if (!found) throw new Refused("not-found", "There is no such page.");
  return { before: asWritten(found), id: found.id, slug: found.slug };
}

const wrong = (message: string) =>
  new Refused("invalid", "Please look at the marked fields again.", { slug: message });

/** Where there was a page before that was removed, there is one again. */
async function begin(tx: Database, { slug: typed, title }: Written) {
  const slug = slugOf(typed || title);
  if (takenSlugs.includes(slug)) {
    throw wrong("Something else has this address. Please choose another.");
  }
  await mindRoom(tx);
  const [made] = await tx
    .insert(pages)
    .values({ slug, title: "", source: "", html: "", position: LAST })
    .onConflictDoUpdate({
      target: pages.slug,
      set: { removedAt: null, position: LAST },
      setWhere: sql`${pages.removedAt} is not null`,
    })
    .returning({ id: pages.id });
  if (!made) throw wrong("There is a page at this address already. Please choose another.");
  return { before: null, id: made.id, slug };
}

const LAST = sql`(select coalesce(max(position) + 1, 0) from pages)`;

async function mindRoom(tx: Database): Promise<void> {
  const [row] = await tx.execute<{ count: string }>(
    sql`select count(*) from pages where removed_at is null`,
  );
  if (Number(row?.count) < limits.customPage.most) return;
  throw new Refused("conflict", `There are ${limits.customPage.most} pages already.`);
}
