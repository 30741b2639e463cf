import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, moment, now, reference } from "./columns.ts";
import { bytes, guests, members, suspensions } from "./members.ts";
import { posts } from "./posts.ts";

/** What was decided about a post: by whom, when and why. Undoing is another row. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    postId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    act: text().notNull(),
    /** Null: decided by a rule, which `rule` names. */
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    /** Who must not answer an appeal against it; 0 where no member decided. */
    decider: bigint({ mode: "number" }).generatedAlwaysAs(sql`coalesce(by_id, 0)`).notNull(),
    rule: text(),
    /** Which of the rules for people it is about: lib/words/grounds.ts. */
    ground: text(),
    reason: text().notNull(),
    note: text(),
    /** Of a rule that held it: what it found, for moderators alone. */
    signs: text().array(),
    decidedAt: now(),
  },
  (t) => [
    index("decisions_of_post").on(t.postId, t.decidedAt),
    index("decisions_of_member").on(t.byId, t.decidedAt),
    index("decisions_by_time").on(t.decidedAt),
    unique("decisions_decider").on(t.id, t.decider),
    check(
      "decisions_act",
      sql`${t.act} in ('hold', 'approve', 'reject', 'return', 'hide', 'restore', 'lock', 'unlock', 'close', 'reopen', 'delete', 'move', 'merge', 'convert', 'conceal', 'reveal')`,
    ),
    check(
      "decisions_ground",
      sql`${t.ground} in ('rules', 'unkind', 'spam', 'private', 'wrong', 'illegal', 'worried')`,
    ),
    check("decisions_rule_or_person", sql`${t.byId} is null or ${t.rule} is null`),
  ],
);

/** Against a decision about a post, or against a suspension: one each. */
export const appeals = pgTable(
  "appeals",
  {
    id: id(),
    decisionId: reference(),
    suspensionId: reference(),
    /** Copied from what it is about, its 0 too, so that the check below can refuse the same person. */
    decidedById: reference().notNull(),
    text: text().notNull(),
    raisedAt: now(),
    outcome: text(),
    answeredById: reference().references(() => members.id, { onDelete: "set null" }),
    answer: text(),
    answeredAt: moment(),
  },
  (t) => [
    foreignKey({
      name: "appeals_decider",
      columns: [t.decisionId, t.decidedById],
      foreignColumns: [decisions.id, decisions.decider],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    foreignKey({
      name: "appeals_suspender",
      columns: [t.suspensionId, t.decidedById],
      foreignColumns: [suspensions.id, suspensions.decider],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    uniqueIndex("appeals_one_a_decision").on(t.decisionId),
    uniqueIndex("appeals_one_a_suspension").on(t.suspensionId),
    index("appeals_open").on(t.raisedAt).where(sql`answered_at is null`),
    check("appeals_subject", sql`num_nonnulls(${t.decisionId}, ${t.suspensionId}) = 1`),
    check("appeals_another_decides", sql`${t.answeredById} <> ${t.decidedById}`),
    check("appeals_outcome", sql`${t.outcome} in ('upheld', 'reversed')`),
    check("appeals_answered_whole", sql`(${t.answeredAt} is null) = (${t.outcome} is null)`),
  ],
);

/** A post, or a profile, in one key. */
const subject = sql`coalesce(post_id, -member_id)`;

/** A report on a post or a profile. It keeps the text that it was raised on. */
export const flags = pgTable(
  "flags",
  {
    id: id(),
    postId: reference().references(() => posts.id, { onDelete: "cascade" }),
    memberId: reference().references(() => members.id, { onDelete: "cascade" }),
    raisedById: reference().references(() => members.id, { onDelete: "set null" }),
    guestId: reference().references(() => guests.id, { onDelete: "set null" }),
    reason: text().notNull(),
    note: text(),
    textThen: text().notNull(),
    /** The reference that whoever reports can ask after. */
    receipt: text(),
    /** Sealed for this row alone, and erased when the outcome is mailed there. */
    contactEncrypted: bytes(),
    /** Of a visitor, the hash of the address, while it is open: reported twice, it is one report. */
    fromHash: text(),
    raisedAt: now(),
    outcome: text(),
    settledById: reference().references(() => members.id, { onDelete: "set null" }),
    settledAt: moment(),
    /** What was decided because of it; null where nothing was to be done. */
    decisionId: reference().references(() => decisions.id, { onDelete: "set null" }),
    settledNote: text(),
  },
  (t) => [
    index("flags_of_post").on(t.postId),
    index("flags_open").on(t.raisedAt).where(sql`settled_at is null`),
    index("flags_by_time").on(t.raisedAt),
    index("flags_settled").on(t.settledAt).where(sql`settled_at is not null`),
    uniqueIndex("flags_receipt").on(t.receipt),
    uniqueIndex("flags_once_a_member").on(t.postId, t.raisedById).where(sql`settled_at is null`),
    uniqueIndex("flags_once_on_a_member")
      .on(t.memberId, t.raisedById)
      .where(sql`settled_at is null and member_id is not null`),
    check("flags_one_raises", sql`num_nonnulls(${t.raisedById}, ${t.guestId}) <= 1`),
    index("flags_of_decision").on(t.decisionId).where(sql`decision_id is not null`),
    uniqueIndex("flags_once_a_guest").on(subject, t.guestId).where(sql`settled_at is null`),
    uniqueIndex("flags_once_an_address").on(subject, t.fromHash).where(sql`settled_at is null`),
    check("flags_subject", sql`num_nonnulls(${t.postId}, ${t.memberId}) = 1`),
    check(
      "flags_reason",
      sql`${t.reason} in ('rules', 'unkind', 'spam', 'private', 'wrong', 'illegal', 'worried', 'imported')`,
    ),
    check("flags_outcome", sql`${t.outcome} in ('upheld', 'dismissed')`),
    check("flags_settled_whole", sql`(${t.settledAt} is null) = (${t.outcome} is null)`),
  ],
);

/** Who opened which case when, so that two moderators do not do the same work. */
export const caseVisits = pgTable(
  "case_visits",
  {
    postId: reference()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    seenAt: now(),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.memberId] }),
    index("case_visits_of_member").on(t.memberId),
    index("case_visits_by_time").on(t.seenAt),
  ],
);

/** Append-only, which a trigger holds: who did what, when, why, and what changed. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    event: text().notNull(),
    actor: text().notNull(),
    actorId: reference(),
    /** The ids that the event names; no private words. */
    subject: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
    change: jsonb().$type<{ before?: unknown; after?: unknown }>(),
    reason: text(),
    /** May a visitor read this line, without the name of whom it restricts. */
    open: boolean().notNull().default(false),
    at: now(),
  },
  (t) => [
    index("audit_log_by_time").on(t.at.desc(), t.id.desc()),
    index("audit_log_in_the_open").on(t.at.desc(), t.id.desc()).where(sql`open`),
    index("audit_log_of_event").on(t.event, t.at.desc(), t.id.desc()),
    index("audit_log_of_actor").on(t.actorId, t.at.desc()),
    index("audit_log_of_post").on(sql`((subject ->> 'post')::bigint)`),
    index("audit_log_of_question").on(sql`((subject ->> 'question')::bigint)`),
    check("audit_log_actor", sql`${t.actor} in ('visitor', 'guest', 'member', 'system')`),
  ],
);
