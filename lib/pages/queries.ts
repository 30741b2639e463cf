import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

/** A page as everybody reads it. */
export type PageShown = { id: number; slug: string; title: string; html: string; excerpt: string };

/** What leads to a page. */
export type PageLink = { slug: string; title: string };

/** A page as administrators change it. */
export type PageAdministered = PageLink & {
  id: number;
  source: string;
  published: boolean;
  inFooter: boolean;
};

/** Undefined: nobody published such a page. */
export async function findPage(
  db: Database,
  slug: string,
): Promise<PageShown | "removed" | undefined> {
  const [found] = await readRows<PageShown & { removed: boolean }>(
    db,
    sql`select id, slug, title, html, excerpt, removed_at is not null as removed from pages
      where slug = ${slug} and (published or removed_at is not null)`,
  );
  if (!found) return undefined;
  const { removed, ...page } = found;
  return removed ? "removed" : page;
}

/** What stands in the footer, in its order. */
export const listFootPages = (db: Database): Promise<PageLink[]> =>
  readRows<PageLink>(
    db,
    sql`select slug, title from pages where published and in_footer order by position, id`,
  );

/** All pages for administrators, in their order, those too that nobody else sees yet. */
export const listPagesAdministered = (db: Database): Promise<PageAdministered[]> =>
  readRows<PageAdministered>(
    db,
    sql`select id, slug, title, source, published, in_footer as "inFooter" from pages
      where removed_at is null order by position, id`,
  );

export async function findPageAdministered(
  db: Database,
  id: number,
): Promise<PageAdministered | undefined> {
  return (await listPagesAdministered(db)).find((page) => page.id === id);
}

/** For the sitemap: the pages that everybody can read. */
export const listPublished = (db: Database): Promise<{ slug: string; changedAt: string }[]> =>
  readRows(
    db,
    sql`select slug, changed_at as "changedAt" from pages where published order by position, id`,
  );
