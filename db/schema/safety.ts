import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, now, reference } from "./columns.ts";
import { members } from "./members.ts";
import { categories } from "./taxonomy.ts";

/** What is watched for in what people write, and what happens then. What ended is in the audit log. */
export const watchedWords = pgTable(
  "watched_words",
  {
    id: id(),
    kind: text().notNull(),
    text: text().notNull(),
    /** With what is below it; null: on the whole site. */
    categoryId: reference().references(() => categories.id, { onDelete: "cascade" }),
    action: text().notNull(),
    replacement: text(),
    note: text(),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    setAt: now(),
    endsAt: moment(),
  },
  (t) => [
    uniqueIndex("watched_words_once").on(t.kind, t.text, sql`coalesce(category_id, 0)`),
    check("watched_words_kind", sql`${t.kind} in ('words', 'pattern')`),
    check("watched_words_action", sql`${t.action} in ('block', 'hold', 'flag', 'replace')`),
    check(
      "watched_words_replacement",
      sql`(${t.action} = 'replace') = (${t.replacement} is not null)`,
    ),
  ],
);

/** Proofs of work that were taken, so that each is taken once; forgotten when it could not be sent any more. */
export const spentProofs = pgTable(
  "spent_proofs",
  {
    /** What the challenge was signed with. */
    signature: text().primaryKey(),
    expiresAt: moment().notNull(),
  },
  (t) => [index("spent_proofs_by_age").on(t.expiresAt)],
);
