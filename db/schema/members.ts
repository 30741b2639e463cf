import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, moment, now, reference } from "./columns.ts";

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

export type PointSums = Record<string, { points: number; count: number }>;

/** What the public may see of a member. Addresses and secrets live in `credentials`. */
export const members = pgTable(
  "members",
  {
    id: id(),
    name: text().notNull(),
    /** The folded name that must be unique: see lib/members/name.ts. */
    nameKey: text().notNull(),
    role: text().notNull().default("member"),
    fullName: text(),
    location: text(),
    about: text(),
    joinedAt: now(),
    lastSeenAt: moment(),
    /** Kept from `suspensions`; 'infinity' while there is no end. */
    suspendedUntil: moment(),
    /** Kept: the sum of the ledger's entries that stand. */
    points: integer().notNull().default(0),
    /** Kept: the same by reason, each with how many entries it is the sum of. */
    pointSums: jsonb().$type<PointSums>().notNull().default({}),
    questionCount: integer().notNull().default(0),
    answerCount: integer().notNull().default(0),
    commentCount: integer().notNull().default(0),
    /** Null: joined without a proof of work. Whom the operator, an import or a provider outside brought needs none. */
    provenAt: moment().defaultNow(),
    erasedAt: moment(),
  },
  (t) => [
    uniqueIndex("members_name_key").on(t.nameKey),
    index("members_by_points").on(t.points.desc(), t.id.desc()),
    index("members_by_joined").on(t.joinedAt.desc(), t.id.desc()),
    index("members_with_role").on(t.id).where(sql`role <> 'member'`),
    check(
      "members_role",
      sql`${t.role} in ('member', 'expert', 'editor', 'moderator', 'administrator')`,
    ),
    check("members_name_length", sql`char_length(${t.name}) between 1 and 60`),
  ],
);

export const credentials = pgTable(
  "credentials",
  {
    memberId: reference()
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    email: text(),
    emailConfirmedAt: moment(),
    passwordHash: text(),
    /** How `passwordHash` was made before it is replaced at the first sign-in. */
    passwordScheme: text().notNull().default("argon2id"),
    passwordChangedAt: moment(),
  },
  (t) => [
    uniqueIndex("credentials_email").on(sql`lower(${t.email})`),
    check("credentials_scheme", sql`${t.passwordScheme} in ('argon2id', 'bcrypt', 'q2a-sha1')`),
  ],
);

/** A sign-in with a provider outside (OAuth, OpenID Connect). */
export const identities = pgTable(
  "identities",
  {
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: now(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.providerAccountId] }),
    index("identities_of_member").on(t.memberId),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    createdAt: now(),
    seenAt: now(),
    expiresAt: moment().notNull(),
    device: text(),
  },
  (t) => [index("sessions_of_member").on(t.memberId)],
);

/** Single-use links: confirm an address, reset a password, sign in by mail. Only the hash is kept. */
export const tokens = pgTable(
  "tokens",
  {
    hash: text().primaryKey(),
    purpose: text().notNull(),
    memberId: reference().references(() => members.id, { onDelete: "cascade" }),
    guestId: reference().references((): AnyPgColumn => guests.id, { onDelete: "cascade" }),
    payload: text(),
    createdAt: now(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [
    index("tokens_of_member").on(t.memberId),
    index("tokens_of_guest").on(t.guestId),
    check("tokens_owner", sql`num_nonnulls(${t.memberId}, ${t.guestId}) <= 1`),
  ],
);

/** Somebody who writes without an account: one row a browser or private link. */
export const guests = pgTable(
  "guests",
  {
    id: id(),
    /** Of the key that the browser holds; further keys, of private links, stand in `tokens`. */
    secretHash: text(),
    /** Sealed for this row alone: lib/guests/seal.ts. */
    emailEncrypted: bytes(),
    emailConfirmedAt: moment(),
    emailErasedAt: moment(),
    claimedById: reference().references(() => members.id, { onDelete: "set null" }),
    createdAt: now(),
  },
  (t) => [
    uniqueIndex("guests_secret").on(t.secretHash),
    index("guests_of_member").on(t.claimedById),
  ],
);

export const suspensions = pgTable(
  "suspensions",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    /** Null: by the site itself, or from an import that does not say. */
    byId: reference().references(() => members.id, { onDelete: "set null" }),
    /** The same as a number that is never missing, so that an appeal cannot leave it out. */
    decider: reference().generatedAlwaysAs(sql`coalesce(by_id, 0)`).notNull(),
    /** Which of the rules it is about: lib/words/grounds.ts. */
    ground: text(),
    reason: text().notNull(),
    startedAt: now(),
    endsAt: moment(),
    liftedAt: moment(),
    liftedById: reference().references(() => members.id, { onDelete: "set null" }),
    liftedReason: text(),
  },
  (t) => [
    index("suspensions_of_member").on(t.memberId),
    unique("suspensions_decider").on(t.id, t.decider),
    check(
      "suspensions_ground",
      sql`${t.ground} in ('rules', 'unkind', 'spam', 'private', 'wrong', 'illegal', 'worried')`,
    ),
    check("suspensions_end", sql`${t.endsAt} is null or ${t.endsAt} > ${t.startedAt}`),
  ],
);

/** Who earned how many points for what. The total on `members` is the sum of what is not undone. */
export const pointEntries = pgTable(
  "point_entries",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    reason: text().notNull(),
    points: integer().notNull(),
    /** No foreign key, so that the ledger outlives a post that is deleted for good. */
    postId: reference(),
    at: now(),
    undoneAt: moment(),
    undoneBy: text(),
  },
  (t) => [
    index("point_entries_of_member").on(t.memberId, t.at.desc(), t.id.desc()),
    index("point_entries_of_post").on(t.postId),
    /** What can be earned once is earned once. */
    uniqueIndex("point_entries_joined_once")
      .on(t.memberId)
      .where(sql`reason = 'joined' and undone_at is null`),
    uniqueIndex("point_entries_once_a_post")
      .on(t.postId, t.reason)
      .where(
        sql`reason in ('asked', 'answered', 'accepted', 'was_accepted') and undone_at is null`,
      ),
    uniqueIndex("point_entries_once_a_vote")
      .on(t.postId, t.memberId)
      .where(sql`reason = 'voted' and post_id is not null and undone_at is null`),
    check(
      "point_entries_reason",
      sql`${t.reason} in ('joined', 'asked', 'answered', 'accepted', 'was_accepted', 'voted', 'question_voted', 'answer_voted', 'bonus')`,
    ),
    check("point_entries_undone", sql`(${t.undoneAt} is null) = (${t.undoneBy} is null)`),
  ],
);

export const follows = pgTable(
  "follows",
  {
    id: id(),
    memberId: reference()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    subject: text().notNull(),
    /** The id of the question, category, tag or member followed. */
    subjectId: reference().notNull(),
    createdAt: now(),
  },
  (t) => [
    uniqueIndex("follows_once").on(t.memberId, t.subject, t.subjectId),
    index("follows_of_subject").on(t.subject, t.subjectId),
    check("follows_subject", sql`${t.subject} in ('question', 'category', 'tag', 'member')`),
  ],
);
