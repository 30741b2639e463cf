import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, moment, now, reference } from "./columns.ts";
import { warnings } from "./conduct.ts";
import { guests, members, suspensions } from "./members.ts";
import { decisions, flags } from "./moderation.ts";
import { posts } from "./posts.ts";

/** What administrators set: the site's name, its welcome line, rules, limits and switches. */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  changedAt: now(),
  changedById: reference().references(() => members.id, { onDelete: "set null" }),
});

/** What moderation did in a month, as everybody may read it: counted by a job, and kept when the month is over. */
export const monthCounts = pgTable("month_counts", {
  /** Its first day. */
  month: date().primaryKey(),
  counts: jsonb().$type<Record<string, number | null>>().notNull(),
  countedAt: now(),
});

/**
 * Kept numbers of the whole site, so that no page counts a table. What every writer changes is the sum of several
 * rows: whoever changes one of them keeps it until the commit, and the others need not wait for that.
 */
export const tallies = pgTable(
  "tallies",
  {
    name: text().notNull(),
    part: smallint().notNull().default(0),
    value: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.part] })],
);

/**
 * Marks along a long list: every so many entries the sort key found there, counted from the list's end,
 * so that what arrives at its front moves none of them. See docs/decisions.
 */
export const listMarks = pgTable(
  "list_marks",
  {
    list: text().notNull(),
    fromEnd: integer().notNull(),
    sortKey: text().notNull(),
    postId: reference().notNull(),
  },
  (t) => [primaryKey({ columns: [t.list, t.fromEnd] })],
);

export const listMarkings = pgTable("list_markings", {
  list: text().primaryKey(),
  total: integer().notNull(),
  madeAt: now(),
});

/** What a member is told on the site. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** Of what kind, in the words of the settings: lib/words/notices.ts. */
    kind: text().notNull(),
    event: text().notNull(),
    /** Both null: it is about the member's account, or about a profile that they reported. */
    questionId: reference().references(() => posts.id, { onDelete: "cascade" }),
    postId: reference().references(() => posts.id, { onDelete: "cascade" }),
    /** The statement, or the report, that it leads to. */
    decisionId: reference().references(() => decisions.id, { onDelete: "cascade" }),
    suspensionId: reference().references(() => suspensions.id, { onDelete: "cascade" }),
    flagId: reference().references(() => flags.id, { onDelete: "cascade" }),
    warningId: reference().references(() => warnings.id, { onDelete: "cascade" }),
    reason: text(),
    createdAt: now(),
    readAt: moment(),
  },
  (t) => [
    index("notices_of_member").on(t.memberId, t.id),
    index("notices_of_post").on(t.postId),
    index("notices_of_question").on(t.questionId),
    index("notices_unread").on(t.memberId).where(sql`read_at is null`),
    check("notices_place", sql`(${t.questionId} is null) = (${t.postId} is null)`),
  ],
);

/** Mail on its way. Without SMTP_URL it rests here, for administrators to read. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    memberId: reference().references(() => members.id, { onDelete: "cascade" }),
    /** A guest's address is read where it is kept sealed, at the moment of sending. */
    guestId: reference().references(() => guests.id, { onDelete: "cascade" }),
    /** So is the address that somebody left with a report. */
    flagId: reference().references(() => flags.id, { onDelete: "cascade" }),
    recipient: text(),
    /** What it tells of: while that is out of sight the mail waits. */
    postId: reference().references(() => posts.id, { onDelete: "cascade" }),
    /** It is to quote the post: the words are read when it is sent, and rest nowhere before. */
    quotes: boolean().notNull().default(false),
    kind: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    headers: jsonb().$type<Record<string, string>>().notNull().default({}),
    createdAt: now(),
    sentAt: moment(),
    /** It cannot be delivered, and is not tried again. */
    failedAt: moment(),
    attempts: smallint().notNull().default(0),
    nextAttemptAt: now(),
    lastError: text(),
  },
  (t) => [
    index("outbox_waiting").on(t.nextAttemptAt).where(sql`sent_at is null and failed_at is null`),
    index("outbox_of_post").on(t.postId).where(sql`post_id is not null`),
    index("outbox_of_guest").on(t.guestId).where(sql`guest_id is not null`),
    index("outbox_of_flag").on(t.flagId).where(sql`flag_id is not null`),
    check("outbox_recipient", sql`num_nonnulls(${t.recipient}, ${t.guestId}, ${t.flagId}) = 1`),
  ],
);

/** What happened and is still to be told: the worker makes notices and mails of it, and takes it out. */
export const tidings = pgTable("tidings", {
  id: id(),
  event: jsonb().$type<{ name: string } & Record<string, unknown>>().notNull(),
  byMemberId: reference(),
  byGuestId: reference(),
  reason: text(),
  createdAt: now(),
});

/** Where an address or an id of the site that we came from lives now. */
export const legacyAddresses = pgTable(
  "legacy_addresses",
  {
    source: text().notNull(),
    kind: text().notNull(),
    key: text().notNull(),
    targetId: reference().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.kind, t.key] }),
    index("legacy_addresses_of_target").on(t.kind, t.targetId),
    check(
      "legacy_addresses_kind",
      sql`${t.kind} in ('member', 'category', 'tag', 'question', 'answer', 'comment', 'file')`,
    ),
  ],
);

export const imports = pgTable(
  "imports",
  {
    id: id(),
    source: text().notNull(),
    startedAt: now(),
    finishedAt: moment(),
    totals: jsonb().$type<Record<string, number>>(),
  },
  (t) => [uniqueIndex("imports_source").on(t.source)],
);
