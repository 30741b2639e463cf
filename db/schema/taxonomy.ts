import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, never, now, reference } from "./columns.ts";
import { members } from "./members.ts";

export const categories = pgTable(
  "categories",
  {
    id: id(),
    parentId: reference(),
    name: text().notNull(),
    slug: text().notNull(),
    description: text().notNull().default(""),
    position: integer().notNull().default(0),
    /** How voting goes here and below; null where it goes as above, or as on the whole site. */
    downVotes: boolean(),
    scoreFloor: boolean(),
    /** Does what is written here and below wait for a moderator; null where it goes as above. */
    holdsPosts: boolean(),
    /** Kept: the slugs from the root, joined by "/". */
    path: text().notNull(),
    depth: smallint().notNull().default(1),
    depthAbove: smallint().generatedAlwaysAs(sql`(depth - 1)::smallint`),
    /** Kept: visible questions of this category alone; a subtree is summed over its few rows. */
    questionCount: integer().notNull().default(0),
    unansweredCount: integer().notNull().default(0),
  },
  (t) => [
    unique("categories_slug").on(t.parentId, t.slug).nullsNotDistinct(),
    uniqueIndex("categories_path").on(t.path),
    unique("categories_at_depth").on(t.id, t.depth),
    foreignKey({
      name: "categories_parent",
      columns: [t.parentId, t.depthAbove],
      foreignColumns: [t.id, t.depth],
    }),
    check("categories_depth", sql`${t.depth} between 1 and 8`),
    check("categories_root", sql`(${t.parentId} is null) = (${t.depth} = 1)`),
    check("categories_not_own_parent", sql`${t.parentId} <> ${t.id}`),
  ],
);

export const tags = pgTable(
  "tags",
  {
    id: id(),
    name: text().notNull(),
    description: text().notNull().default(""),
    /** A synonym holds no questions; its address leads to this tag. */
    synonymOfId: reference(),
    isSynonym: boolean().generatedAlwaysAs(sql`synonym_of_id is not null`).notNull(),
    leadsToSynonym: never(),
    createdAt: now(),
    questionCount: integer().notNull().default(0),
    unansweredCount: integer().notNull().default(0),
  },
  (t) => [
    unique("tags_or_synonyms").on(t.id, t.isSynonym),
    foreignKey({
      name: "tags_synonym_of_a_tag",
      columns: [t.synonymOfId, t.leadsToSynonym],
      foreignColumns: [t.id, t.isSynonym],
    }),
    uniqueIndex("tags_name").on(t.name),
    index("tags_by_count").on(t.questionCount.desc(), t.id.desc()),
    index("tags_synonyms").on(t.synonymOfId),
    check("tags_name_length", sql`char_length(${t.name}) between 1 and 80`),
    check("tags_not_own_synonym", sql`${t.synonymOfId} <> ${t.id}`),
  ],
);

/** Who moderates a category and what is below it. */
export const categoryModerators = pgTable(
  "category_moderators",
  {
    categoryId: reference()
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    appointedById: reference().references(() => members.id, { onDelete: "set null" }),
    appointedAt: now(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.categoryId] }),
    index("category_moderators_of_category").on(t.categoryId),
  ],
);
