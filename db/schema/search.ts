import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  real,
  text,
} from "drizzle-orm/pg-core";
import { moment, now, reference } from "./columns.ts";
import { posts } from "./posts.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * The words of every question and answer that the public sees, and of no other: triggers keep them, so that
 * what goes out of sight is found no more at once, whoever hides it. See docs/decisions/023.
 */
export const searchTexts = pgTable(
  "search_texts",
  {
    postId: reference()
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    questionId: reference().notNull(),
    kind: text().notNull(),
    createdAt: moment().notNull(),
    /** One of those that a common word is looked for in first: new, or among the best. */
    near: boolean().notNull().default(false),
    /** One of the few of them that a word is looked for in before all others. */
    nearest: boolean().notNull().default(false),
    /** How good it is, as the job found that chose the near ones. */
    weight: real().notNull().default(0),
    /** A question's title alone. */
    titled: tsvector(),
    /** Title A, tags B, the text of a question C, of an answer D. */
    vector: tsvector().notNull(),
  },
  (t) => [
    index("search_texts_near").using("gin", t.vector).where(sql`near`),
    index("search_texts_nearest").using("gin", t.vector).where(sql`nearest`),
    index("search_texts_near_titles")
      .using("gin", t.titled)
      .where(sql`near and titled is not null`),
    index("search_texts_titles").using("gin", t.titled).where(sql`titled is not null`),
    index("search_texts_all").using("gin", t.vector),
    index("search_texts_newest").on(t.createdAt.desc(), t.postId.desc()),
    check("search_texts_kind", sql`${t.kind} in ('question', 'answer')`),
  ],
);

/**
 * Posts whose words a job is to take in, now that they were written. Whoever changes what is found of a post puts
 * it here first, and so they do it one after the other. See docs/decisions/031.
 */
export const searchWaiting = pgTable("search_waiting", { postId: reference().primaryKey() });

/** Words of titles, as they are written, and in how many of them: what a misspelt word may have meant. */
export const searchWords = pgTable("search_words", {
  word: text().primaryKey(),
  titles: integer().notNull(),
});

/** Questions that stand near a question, the nearest first: found by a job, shown while they are in sight. */
export const relatedQuestions = pgTable("related_questions", {
  questionId: reference()
    .primaryKey()
    .references(() => posts.id, { onDelete: "cascade" }),
  ids: bigint({ mode: "number" }).array().notNull(),
  madeAt: now(),
});
