import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { pages } from "#db/schema/pages.ts";

/** A page as it is changed: loaded and locked. */
export type LockedPage = {
  id: number;
  slug: string;
  title: string;
  source: string;
  published: boolean;
  inFooter: boolean;
};

/** Whoever writes, orders or removes pages is alone with them. */
export const lockPages = (tx: Database) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('pages'))`);

/** One that was removed is not there any more. */
export async function lockPage(tx: Database, id: number): Promise<LockedPage | undefined> {
  const [found] = await tx
    .select({
      id: pages.id,
      slug: pages.slug,
      title: pages.title,
      source: pages.source,
      published: pages.published,
      inFooter: pages.inFooter,
    })
    .from(pages)
    .where(and(eq(pages.id, id), isNull(pages.removedAt)))
    .for("update");
  return found;
}

/** What the log keeps of a page. */
export const asWritten = ({ slug, title, source, published, inFooter }: LockedPage) => ({
  ...{ slug, title, body: source, published, footer: inFooter },
});
