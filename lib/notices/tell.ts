import type { Event, EventName, EventOf } from "#lib/words/events.ts";
import type { NoticeKind } from "#lib/words/notices.ts";

/** Whom an event concerns; nobody is told what they did themselves, and nobody twice. */
export type Telling = {
  /** Null: it is about a member's account or profile. */
  post: number | null;
  /** The post is new to readers: it concerns whom it answers, and those who follow. */
  fresh?: true;
  /** It concerns whoever wrote the post. */
  author?: NoticeKind;
  /** It concerns whoever suggested this edit. */
  suggestion?: number;
  /** It concerns this member, about their own account. */
  member?: number;
  /** It concerns the members who raised these reports. */
  flags?: readonly number[];
  /** The statement that it leads to. */
  statement?: { decision?: number | null; suspension?: number | null; warning?: number };
};

const nobody = () => null;
const decided = (e: { post: number; decision?: number }): Telling => ({
  post: e.post,
  author: "decided",
  statement: { decision: e.decision ?? null },
});
const decidedAnew = (e: { post: number; decision?: number }): Telling => ({
  ...decided(e),
  fresh: true,
});
const ofAccount = ({ member }: { member: number | null }): Telling | null =>
  member === null ? null : { post: null, member };
const edited = (e: { post: number }): Telling => ({ post: e.post, author: "edited" });

/** Who is told of what. What is told of a post out of sight reaches its author alone. */
const table: { [N in EventName]: (event: EventOf<N>) => Telling | null } = {
  "member.joined": nobody,
  "moderator.appointed": nobody,
  "moderator.dismissed": nobody,
  "member.suspended": (e) => ({
    post: null,
    member: e.member,
    statement: { suspension: e.suspension },
  }),
  "member.reinstated": ofAccount,
  "member.swept": ofAccount,
  "member.unswept": ofAccount,
  "member.warned": (e) => ({ post: null, member: e.member, statement: { warning: e.warning } }),
  "warning.acknowledged": nobody,
  "member.noted": nobody,
  "member.found": nobody,
  "member.described": nobody,
  "member.renamed": nobody,
  "member.left": nobody,
  "identity.linked": nobody,
  "member.appointed": nobody,
  "member.signed-in": nobody,
  "member.signed-out": nobody,
  "link.asked": nobody,
  "email.change-asked": nobody,
  "email.confirmed": nobody,
  "password.changed": nobody,
  "session.ended": nobody,
  "guest.confirmed": nobody,
  "guest.address-erased": nobody,
  "guest.claimed": nobody,
  "question.asked": (e) => ({ post: e.question, fresh: true }),
  "question.closed": (e) => decided({ ...e, post: e.question }),
  "question.reopened": (e) => decided({ ...e, post: e.question }),
  "question.moved": (e) => decided({ ...e, post: e.question }),
  "question.merged": decided,
  "answer.posted": (e) => ({ post: e.answer, fresh: true }),
  "answer.accepted": (e) => ({ post: e.answer, author: "accepted" }),
  "acceptance.withdrawn": nobody,
  "comment.posted": (e) => ({ post: e.comment, fresh: true }),
  "post.edited": edited,
  "post.rolled-back": edited,
  "post.held": decided,
  "post.approved": decidedAnew,
  "post.rejected": decided,
  "post.sent-back": decided,
  "post.hidden": decided,
  "post.restored": decidedAnew,
  "post.deleted": decided,
  "post.withdrawn": nobody,
  "post.locked": decided,
  "decision.undone": decided,
  "flag.raised": nobody,
  "flag.reopened": nobody,
  "flag.settled": (e) => ({ post: e.post, flags: e.flags }),
  "appeal.raised": nobody,
  "appeal.answered": (e) => ({
    post: e.post,
    statement: e,
    ...(e.post !== null
      ? { author: "decided" as const }
      : e.member !== null && { member: e.member }),
  }),
  "post.unlocked": decided,
  "post.converted": decided,
  "post.concealed": decided,
  "post.revealed": decided,
  "suggestion.made": (e) => ({ post: e.post, author: "suggested" }),
  "suggestion.taken": (e) => ({ ...edited(e), suggestion: e.suggestion }),
  "suggestion.declined": (e) => ({ post: e.post, suggestion: e.suggestion }),
  "suggestion.withdrawn": nobody,
  "draft.saved": nobody,
  "draft.discarded": nobody,
  "vote.cast": nobody,
  "subject.followed": nobody,
  "subject.unfollowed": nobody,
  "notices.read": nobody,
  "notices.chosen": nobody,
  "mail.unsubscribed": nobody,
  "page.written": nobody,
  "page.removed": nobody,
  "page.ordered": nobody,
  "reply.written": nobody,
  "reply.dropped": nobody,
  "mail.worded": nobody,
  "mail.unworded": nobody,
  "block.set": nobody,
  "block.lifted": nobody,
  "words.watched": nobody,
  "words.unwatched": nobody,
  "guarding.set": nobody,
  "voting.set": nobody,
  "holding.set": nobody,
  "reporting.set": nobody,
  "points.set": nobody,
  "category.created": nobody,
  "category.described": nobody,
  "category.moved": nobody,
  "category.merged": nobody,
  "category.ordered": nobody,
  "category.deleted": nobody,
  "tag.described": nobody,
  "tag.renamed": nobody,
  "tag.merged": nobody,
  "site.described": nobody,
  "archive.imported": nobody,
};

/** What waits may have been written by another version of the site, which knew other events. */
export const tells = <E extends Event>(event: E): Telling | null =>
  (table[event.name] as ((event: E) => Telling | null) | undefined)?.(event) ?? null;
