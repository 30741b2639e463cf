import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, now } from "./columns.ts";

/** Pages that administrators write: an imprint, a privacy policy, what the community is. */
export const pages = pgTable(
  "pages",
  {
    id: id(),
    /** The end of its address. */
    slug: text().notNull(),
    title: text().notNull(),
    source: text().notNull(),
    html: text().notNull(),
    excerpt: text().notNull().default(""),
    published: boolean().notNull().default(false),
    inFooter: boolean().notNull().default(false),
    position: integer().notNull().default(0),
    createdAt: now(),
    changedAt: now(),
    /** Its address says that there was a page; nothing else is left of it. */
    removedAt: moment(),
  },
  (t) => [
    uniqueIndex("pages_slug").on(t.slug),
    check("pages_slug_length", sql`char_length(${t.slug}) between 1 and 80`),
    check(
      "pages_removed",
      sql`${t.removedAt} is null or (${t.title} = '' and ${t.source} = '' and ${t.html} = '' and ${t.excerpt} = '' and not ${t.published})`,
    ),
  ],
);
