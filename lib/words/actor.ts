/** Who acts. Only an actor made by the session, a guest's key or the site itself comes to a command. */
export const roles = ["member", "expert", "editor", "moderator", "administrator"] as const;
export type Role = (typeof roles)[number];

export type Visitor = { kind: "visitor" };
export type Guest = { kind: "guest"; id: number };
export type Member = {
  kind: "member";
  id: number;
  name: string;
  role: Role;
  /** A suspended member is signed in, reads, and writes nothing. */
  suspended: boolean;
  /** The warning that they have to read first: until then they write nothing either. */
  warned?: number;
  /** The categories whose moderator they are, and all below these. */
  keeps?: readonly number[];
  /** The guest whose key their browser holds: what that guest wrote may well be theirs. */
  guestHere?: number;
};
/** Rules, jobs and the operator's commands. */
export type System = { kind: "system" };
export type Actor = Visitor | Guest | Member | System;

export const visitor: Visitor = { kind: "visitor" };
export const system: System = { kind: "system" };

const ranks: Record<Role, number> = {
  member: 0,
  expert: 1,
  editor: 2,
  moderator: 3,
  administrator: 4,
};

export const isMember = (who: Actor): who is Member =>
  who.kind === "member" && !who.suspended && who.warned === undefined;
export const isGuest = (who: Actor): who is Guest => who.kind === "guest";
export const isSystem = (who: Actor): who is System => who.kind === "system";

const atLeast = (who: Actor, role: Role) => isMember(who) && ranks[who.role] >= ranks[role];

const keeps = (who: Actor, category: number | null) =>
  isMember(who) && category !== null && (who.keeps ?? []).includes(category);

/** On the whole site; or in this category, by being its moderator. */
export const moderates = (who: Actor, category: number | null = null) =>
  isSystem(who) || atLeast(who, "moderator") || keeps(who, category);
export const edits = (who: Actor, category: number | null = null) =>
  atLeast(who, "editor") || moderates(who, category);
/** Of the whole site, or of a category at least. */
export const moderatesSomewhere = (who: Actor) =>
  moderates(who) || (isMember(who) && (who.keeps ?? []).length > 0);
/** May write, and has no duty: reads what all members read. */
export const isPlainMember = (who: Member) =>
  isMember(who) && ranks[who.role] === ranks.member && (who.keeps ?? []).length === 0;
/** Known well enough that no rule holds what they write: they have a role, or keep this category. */
export const isTrusted = (who: Actor, category: number | null) =>
  atLeast(who, "expert") || moderates(who, category);
export const administers = (who: Actor) => isSystem(who) || atLeast(who, "administrator");

/** Does a role carry duties towards other members? */
export const isStaff = (role: Role) => ranks[role] >= ranks.moderator;

export const isAdministrator = (role: Role) => ranks[role] >= ranks.administrator;

/** A post's author, as far as the one who acts can be told to be it. */
export type Written = { authorId: number | null; guestId: number | null };

/** Wrote it, suspended or not: what somebody wrote stays theirs to read. */
export const authored = (who: Actor, post: Written): boolean =>
  (who.kind === "member" && post.authorId === who.id) || (isGuest(who) && post.guestId === who.id);

export const wrote = (who: Actor, post: Written): boolean =>
  (isMember(who) && post.authorId === who.id) || (isGuest(who) && post.guestId === who.id);

/** Wrote it, or holds the key of the guest who did. */
export const maybeWrote = (who: Actor, post: Written): boolean =>
  wrote(who, post) ||
  (isMember(who) && who.guestHere !== undefined && post.guestId === who.guestHere);
