import type { EventName } from "./events.ts";

/** What the log tells of, as its filter offers it. */
export const logKinds = {
  posts: "What was decided about posts",
  members: "Members and their roles",
  reports: "Reports and appeals",
  settings: "What was set",
  writing: "What was written and edited",
  accounts: "Accounts, votes and follows",
} as const;
export type LogKind = keyof typeof logKinds;
export const isLogKind = (text: string): text is LogKind => Object.hasOwn(logKinds, text);

/** What somebody did because they look after the site: the log begins with these. */
export const careKinds = ["posts", "members", "reports", "settings"] as const;
export type CareKind = (typeof careKinds)[number];

/** Of which kind each act is; null: the log does not have it. */
export const kindOfAct: { [N in EventName]: LogKind | null } = {
  "member.joined": "accounts",
  "member.signed-in": "accounts",
  "member.signed-out": "accounts",
  "identity.linked": "accounts",
  "member.appointed": "members",
  "moderator.appointed": "members",
  "moderator.dismissed": "members",
  "member.suspended": "members",
  "member.reinstated": "members",
  "member.swept": "members",
  "member.unswept": "members",
  "member.warned": "members",
  "warning.acknowledged": "members",
  "member.noted": "members",
  "member.described": "accounts",
  "member.renamed": "accounts",
  "member.found": "members",
  "member.left": "accounts",
  "link.asked": "accounts",
  "email.change-asked": "accounts",
  "email.confirmed": "accounts",
  "password.changed": "accounts",
  "session.ended": "accounts",
  "guest.confirmed": "accounts",
  "guest.address-erased": "accounts",
  "guest.claimed": "accounts",
  "question.asked": "writing",
  "question.closed": "posts",
  "question.reopened": "posts",
  "question.moved": "posts",
  "question.merged": "posts",
  "answer.posted": "writing",
  "answer.accepted": "writing",
  "acceptance.withdrawn": "writing",
  "comment.posted": "writing",
  "post.edited": "writing",
  "post.rolled-back": "writing",
  "post.held": "posts",
  "post.approved": "posts",
  "post.rejected": "posts",
  "post.sent-back": "posts",
  "post.hidden": "posts",
  "post.restored": "posts",
  "post.deleted": "posts",
  "post.withdrawn": "writing",
  "post.locked": "posts",
  "decision.undone": "posts",
  "flag.raised": "reports",
  "flag.settled": "reports",
  "flag.reopened": "reports",
  "appeal.raised": "reports",
  "appeal.answered": "reports",
  "post.unlocked": "posts",
  "post.converted": "posts",
  "post.concealed": "posts",
  "post.revealed": "posts",
  "suggestion.made": "writing",
  "suggestion.taken": "writing",
  "suggestion.declined": "writing",
  "suggestion.withdrawn": "writing",
  "vote.cast": "accounts",
  "subject.followed": "accounts",
  "subject.unfollowed": "accounts",
  "draft.saved": null,
  "draft.discarded": null,
  "notices.read": "accounts",
  "notices.chosen": "accounts",
  "mail.unsubscribed": "accounts",
  "block.set": "members",
  "block.lifted": "members",
  "voting.set": "settings",
  "holding.set": "settings",
  "guarding.set": "settings",
  "words.watched": "settings",
  "words.unwatched": "settings",
  "reporting.set": "settings",
  "points.set": "settings",
  "category.created": "settings",
  "category.described": "settings",
  "category.moved": "settings",
  "category.merged": "settings",
  "category.ordered": "settings",
  "category.deleted": "settings",
  "tag.described": "settings",
  "tag.renamed": "settings",
  "tag.merged": "settings",
  "site.described": "settings",
  "page.written": "settings",
  "page.removed": "settings",
  "page.ordered": "settings",
  "reply.written": "settings",
  "reply.dropped": "settings",
  "mail.worded": "settings",
  "mail.unworded": "settings",
  "archive.imported": "settings",
};

export const isAct = (text: string): text is EventName => Object.hasOwn(kindOfAct, text);

const acts = Object.keys(kindOfAct) as EventName[];

/** The acts of some kinds, in the order in which they stand above. */
export const actsOf = (kinds: readonly LogKind[]): EventName[] =>
  acts.filter((act) => kinds.some((kind) => kind === kindOfAct[act]));

/**
 * Acts whose effect everybody sees at the post itself, so that the public part of the log may lead there. The others
 * would say of whom they were.
 */
export const shownAtThePost: readonly EventName[] = [
  "question.closed",
  "question.reopened",
  "question.moved",
  "post.locked",
  "post.unlocked",
  "post.converted",
];
