import { sql } from "drizzle-orm";
import {
  bigint,
  check,
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
import { members } from "./members.ts";

/** What administrators set: the site's name, its welcome line, rules, limits and switches. */
export const settings = pgTable("settings", {
  name: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  changedAt: now(),
  changedById: reference().references(() => members.id, { onDelete: "set null" }),
});

/** Kept numbers of the whole site, so that no page counts a table. */
export const tallies = pgTable("tallies", {
  name: text().primaryKey(),
  value: bigint({ mode: "number" }).notNull(),
});

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
    event: text().notNull(),
    subject: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
    createdAt: now(),
    readAt: moment(),
  },
  (t) => [
    index("notices_of_member").on(t.memberId, t.createdAt.desc(), t.id.desc()),
    index("notices_unread").on(t.memberId).where(sql`read_at is null`),
  ],
);

/** Mail on its way. Without SMTP_URL it rests here, for administrators to read. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    memberId: reference().references(() => members.id, { onDelete: "cascade" }),
    recipient: text().notNull(),
    kind: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    headers: jsonb().$type<Record<string, string>>().notNull().default({}),
    createdAt: now(),
    sentAt: moment(),
    attempts: smallint().notNull().default(0),
    lastError: text(),
  },
  (t) => [index("outbox_waiting").on(t.createdAt).where(sql`sent_at is null`)],
);

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
