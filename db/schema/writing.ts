import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, moment, now, reference } from "./columns.ts";
import { guests, members } from "./members.ts";
import { posts } from "./posts.ts";

/** What a member has begun to write. One row a place: a new question, or an answer, comment or edit. */
export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    /**
     * The question answered, the post commented on or edited, the answer that a question grows out of; null
     * for a question that grows out of none.
     */
    postId: reference().references(() => posts.id, { onDelete: "cascade" }),
    title: text().notNull().default(""),
    body: text().notNull().default(""),
    category: text().notNull().default(""),
    tags: text().notNull().default(""),
    /** Why an edit is made. */
    reason: text().notNull().default(""),
    /** Counts its savings, so that of two tabs the later one learns of the other. */
    version: integer().notNull().default(1),
    createdAt: now(),
    savedAt: now(),
  },
  (t) => [
    unique("drafts_place").on(t.memberId, t.kind, t.postId).nullsNotDistinct(),
    index("drafts_of_member").on(t.memberId, t.savedAt.desc()),
    check("drafts_kind", sql`${t.kind} in ('question', 'answer', 'comment', 'edit')`),
    check("drafts_post", sql`${t.kind} = 'question' or ${t.postId} is not null`),
  ],
);

/** How often somebody did something of late: who and what are in the key, as a hash where it is an address. */
export const paces = pgTable(
  "paces",
  {
    key: text().primaryKey(),
    startedAt: now(),
    count: integer().notNull().default(1),
  },
  (t) => [index("paces_by_age").on(t.startedAt)],
);

/** An edit that somebody proposes, for the author or a moderator to take or leave. */
export const suggestions = pgTable(
  "suggestions",
  {
    id: id(),
    postId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    title: text(),
    source: text().notNull(),
    tags: text().array(),
    reason: text().notNull(),
    /** The version of the post that it was made from: 0 before its first edit. */
    baseNumber: integer().notNull().default(0),
    createdAt: now(),
    outcome: text(),
    decidedById: reference().references(() => members.id, { onDelete: "set null" }),
    decidedAt: moment(),
    note: text(),
  },
  (t) => [
    uniqueIndex("suggestions_one_open").on(t.postId, t.byId).where(sql`decided_at is null`),
    index("suggestions_open").on(t.createdAt).where(sql`decided_at is null`),
    index("suggestions_of_member").on(t.byId, t.createdAt.desc()),
    check("suggestions_outcome", sql`${t.outcome} in ('taken', 'declined', 'withdrawn')`),
    check("suggestions_decided_whole", sql`(${t.decidedAt} is null) = (${t.outcome} is null)`),
  ],
);

/** What a member wants to be told of, and by which way; without a row the site's default holds. */
export const noticeSettings = pgTable(
  "notice_settings",
  {
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    onSite: boolean().notNull(),
    byMail: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.kind] })],
);

/** Questions of whose answers whoever asked them does not want to be told. */
export const mutes = pgTable(
  "mutes",
  {
    questionId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: now(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.memberId] }),
    index("mutes_of_member").on(t.memberId),
  ],
);

/** The posts about which a guest asked to be told: their question, or their own answer or comment. */
export const guestWatches = pgTable(
  "guest_watches",
  {
    postId: reference()
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    guestId: reference()
      .notNull()
      .references(() => guests.id, { onDelete: "cascade" }),
    createdAt: now(),
  },
  (t) => [index("guest_watches_of_guest").on(t.guestId)],
);
