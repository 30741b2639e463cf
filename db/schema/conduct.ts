import { sql } from "drizzle-orm";
import { check, customType, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, moment, now, reference } from "./columns.ts";
import { guests, members } from "./members.ts";
import { decisions } from "./moderation.ts";
import { posts } from "./posts.ts";

/** What moderators want each other to know of a member. Nobody else reads it, and it is not changed. */
export const memberNotes = pgTable(
  "member_notes",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    note: text().notNull(),
    at: now(),
  },
  (t) => [index("member_notes_of_member").on(t.memberId, t.at)],
);

/** What a member has to read before they write again. */
export const warnings = pgTable(
  "warnings",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    ground: text(),
    reason: text().notNull(),
    warnedAt: now(),
    acknowledgedAt: moment(),
  },
  (t) => [
    index("warnings_of_member").on(t.memberId),
    index("warnings_waiting").on(t.memberId).where(sql`acknowledged_at is null`),
    check(
      "warnings_ground",
      sql`${t.ground} in ('rules', 'unkind', 'spam', 'private', 'wrong', 'illegal', 'worried')`,
    ),
  ],
);

/** All posts of somebody, hidden at once. */
export const sweeps = pgTable(
  "sweeps",
  {
    id: id(),
    memberId: reference().references(() => members.id, { onDelete: "cascade" }),
    guestId: reference().references(() => guests.id, { onDelete: "cascade" }),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    reason: text().notNull(),
    sweptAt: now(),
    undoneAt: moment(),
    undoneById: reference().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    index("sweeps_of_member").on(t.memberId),
    check("sweeps_of_one", sql`num_nonnulls(${t.memberId}, ${t.guestId}) = 1`),
  ],
);

/** What a sweep hid, and how it was before: undoing it restores these and no others. */
export const sweptPosts = pgTable(
  "swept_posts",
  {
    sweepId: reference()
      .notNull()
      .references(() => sweeps.id, { onDelete: "cascade" }),
    postId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    decisionId: reference()
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    was: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sweepId, t.postId] }),
    index("swept_posts_of_post").on(t.postId),
    index("swept_posts_of_decision").on(t.decisionId),
    check("swept_posts_was", sql`${t.was} in ('published', 'held')`),
  ],
);

const inet = customType<{ data: string }>({ dataType: () => "inet" });

/** From where nobody writes for a time, or whose addresses nobody gives. Ranges hold both of their ends. */
export const blocks = pgTable(
  "blocks",
  {
    id: id(),
    kind: text().notNull(),
    first: inet(),
    last: inet(),
    domain: text(),
    reason: text().notNull(),
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    setAt: now(),
    expiresAt: moment().notNull(),
    liftedAt: moment(),
    liftedById: reference().references(() => members.id, { onDelete: "set null" }),
  },
  (t) => [
    index("blocks_of_addresses").on(t.first, t.last).where(sql`lifted_at is null`),
    index("blocks_of_domains").on(t.domain).where(sql`lifted_at is null`),
    check(
      "blocks_kind",
      sql`case ${t.kind} when 'address' then num_nonnulls(${t.first}, ${t.last}) = 2 and ${t.domain} is null
        when 'email-domain' then ${t.domain} is not null and num_nonnulls(${t.first}, ${t.last}) = 0
        else false end`,
    ),
    check("blocks_range", sql`${t.first} <= ${t.last} and family(${t.first}) = family(${t.last})`),
    check("blocks_end", sql`${t.expiresAt} > ${t.setAt}`),
  ],
);
