import {
  type Actor,
  administers,
  authored,
  edits,
  isGuest,
  isMember,
  isSystem,
  maybeWrote,
  moderates,
  moderatesSomewhere,
  type Written,
  wrote,
} from "./actor.ts";

export type PostKind = "question" | "answer" | "comment";

/** What a rule needs to know of a post. A question is its own thread. */
export type PostSubject = Written & {
  kind: PostKind;
  visible: boolean;
  hidden: boolean;
  locked: boolean;
  question: Written & {
    visible: boolean;
    closed: boolean;
    locked: boolean;
    category: number | null;
  };
};

/** A question, and the one that it would go into, where that is in sight. */
export type MergeSubject = PostSubject & { into?: PostSubject | undefined };

/** An edit that somebody proposes, and the post that it would change. */
export type SuggestionSubject = PostSubject & { suggestedById: number | null };

/** What was decided about a post, and by whom. */
export type DecisionSubject = PostSubject & { decidedById: number | null };
/** The member whose profile is reported. */
export type ReportedMember = { member: number };

/** Whom a decision is about, who decided, and where. */
export type AppealSubject = {
  appellant: Written;
  decidedById: number | null;
  /** Null: it is about an account, or a question without one. */
  category: number | null;
  /** It is about the account of somebody with duties. */
  staff: boolean;
};

/** A guest, as far as a key or a link proves it. */
export type GuestSubject = { id: number };

export type MemberSubject = { id: number; staff: boolean };

/** Whose account it is. */
export type AccountSubject = { id: number };

/** The member that would be followed; null for anything else. */
export type FollowedSubject = { member: number | null };

/** What each ability is asked about. */
export type Subjects = {
  "site.read": null;
  "site.describe": null;
  "archive.import": null;
  "member.join": null;
  "member.admit": null;
  "member.sign-in": null;
  "member.sign-out": AccountSubject;
  "member.appoint": MemberSubject;
  "moderator.appoint": MemberSubject;
  "member.suspend": MemberSubject;
  "member.reinstate": MemberSubject;
  "member.warn": MemberSubject;
  "member.sweep": MemberSubject;
  "member.note": MemberSubject;
  "member.review": null;
  "member.find": null;
  "warning.acknowledge": AccountSubject;
  "account.recover": null;
  "account.describe": AccountSubject;
  "account.keep": AccountSubject;
  "question.ask": null;
  "question.close": PostSubject;
  "question.reopen": PostSubject;
  "question.move": PostSubject;
  "question.merge": MergeSubject;
  "answer.post": PostSubject;
  "answer.accept": PostSubject;
  "comment.post": PostSubject;
  "post.read": PostSubject;
  "post.edit": PostSubject;
  "post.hold": PostSubject;
  "post.approve": PostSubject;
  "post.reject": PostSubject;
  "post.send-back": PostSubject;
  "post.hide": PostSubject;
  "post.restore": PostSubject;
  "post.delete": PostSubject;
  "post.withdraw": PostSubject;
  "guest.confirm": null;
  "guest.erase": GuestSubject;
  "guest.claim": GuestSubject;
  "post.lock": PostSubject;
  "decision.undo": DecisionSubject;
  "flag.raise": PostSubject | ReportedMember;
  "flag.settle": PostSubject | ReportedMember;
  "appeal.raise": AppealSubject;
  "appeal.answer": AppealSubject;
  "post.unlock": PostSubject;
  "post.convert": PostSubject;
  "post.conceal": PostSubject;
  "post.reveal": PostSubject;
  "suggestion.make": PostSubject;
  "suggestion.take": SuggestionSubject;
  "suggestion.decline": SuggestionSubject;
  "suggestion.withdraw": SuggestionSubject;
  "vote.cast": PostSubject;
  "subject.follow": FollowedSubject;
  "subject.unfollow": null;
  "draft.save": null;
  "draft.discard": AccountSubject;
  "notice.read": null;
  "notice.choose": null;
  "mail.unsubscribe": null;
  "log.read": null;
  "log.read-all": null;
  "dashboard.read": null;
  "outbox.read": null;
  "page.write": null;
  "page.remove": null;
  "page.order": null;
  "reply.write": null;
  "reply.drop": null;
  "mail.word": null;
  "mail.unword": null;
  "queue.read": null;
  "block.set": null;
  "block.lift": null;
  "words.read": null;
  "words.watch": null;
  "words.unwatch": null;
  "guarding.set": null;
  "voting.set": null;
  "holding.set": null;
  "reporting.set": null;
  "points.set": null;
  "category.create": null;
  "category.describe": null;
  "category.move": null;
  "category.merge": null;
  "category.order": null;
  "category.delete": null;
  "tag.describe": null;
  "tag.rename": null;
  "tag.merge": null;
};
export type Ability = keyof Subjects;
/** An ability that is asked about nothing in particular. */
export type Standing = { [A in Ability]: Subjects[A] extends null ? A : never }[Ability];

type Rule<S> = { who: string; allows: (actor: Actor, subject: S) => boolean };
const rule = <S>(who: string, allows: (actor: Actor, subject: S) => boolean): Rule<S> => ({
  who,
  allows,
});

const isSignedIn = (who: Actor) => who.kind === "member";
const speaks = (who: Actor) => isMember(who) || isGuest(who) || isSystem(who);
const isOpen = (post: PostSubject) => post.question.visible && !post.question.closed;
const isUnlocked = (post: PostSubject) => !post.locked && !post.question.locked;

const isSelf = (who: Actor, m: { id: number }) => who.kind === "member" && who.id === m.id;
const mayRestrain = (who: Actor, m: MemberSubject) =>
  (m.staff ? administers(who) : moderates(who)) && !isSelf(who, m);

/** Moderates where this post stands. */
const keepsOrder = (who: Actor, p: PostSubject) => moderates(who, p.question.category);
const corrects = (who: Actor, p: PostSubject) => edits(who, p.question.category);

/** Somebody else than whoever decided, and than whom it is about. */
const mayAnswer = (who: Actor, a: AppealSubject) =>
  (a.staff ? administers(who) : moderates(who, a.category)) &&
  isMember(who) &&
  who.id !== a.decidedById &&
  !authored(who, a.appellant);

const mayEdit = (who: Actor, p: PostSubject) =>
  !p.hidden &&
  ((corrects(who, p) && (p.visible || keepsOrder(who, p))) || (wrote(who, p) && isUnlocked(p)));

/** Who may do what. What is not allowed here is refused. `/about/rules` prints the sentences. */
export const policy: { [A in Ability]: Rule<Subjects[A]> } = {
  "site.read": rule("everybody", () => true),
  "site.describe": rule("administrators", administers),
  "archive.import": rule("the operator of the site", isSystem),
  "member.join": rule("everybody who has no account yet", (who) => who.kind !== "member"),
  "member.admit": rule("the operator of the site", isSystem),
  "member.sign-in": rule("everybody who has an account", () => true),
  "member.sign-out": rule(
    "members, also while they are suspended; the operator of the site",
    (who, a) => isSystem(who) || (who.kind === "member" && who.id === a.id),
  ),
  "member.appoint": rule(
    "administrators, other members; the operator of the site",
    (who, m) => administers(who) && !(isMember(who) && who.id === m.id),
  ),
  "moderator.appoint": rule("administrators; the operator of the site", administers),
  "member.suspend": rule("moderators, other members; administrators, moderators too", mayRestrain),
  "member.reinstate": rule(
    "moderators, other members; administrators, moderators too",
    mayRestrain,
  ),
  "member.warn": rule("moderators, other members; administrators, moderators too", mayRestrain),
  "member.sweep": rule(
    "moderators, what other members and guests wrote; administrators, what moderators wrote",
    mayRestrain,
  ),
  "member.note": rule(
    "moderators; nobody, of themselves",
    (who, m) => moderatesSomewhere(who) && !isSelf(who, m),
  ),
  "member.review": rule("moderators", moderatesSomewhere),
  "member.find": rule("administrators", administers),
  "warning.acknowledge": rule(
    "whoever was warned",
    (who, a) => who.kind === "member" && who.id === a.id,
  ),
  "account.recover": rule("everybody, by mail to the account's own address", () => true),
  "account.describe": rule(
    "members, in their own account",
    (who, a) => isMember(who) && who.id === a.id,
  ),
  "account.keep": rule(
    "members, in their own account, also while they are suspended",
    (who, a) => who.kind === "member" && who.id === a.id,
  ),
  "question.ask": rule("everybody, with or without an account", speaks),
  "question.close": rule(
    "editors, and whoever asked",
    (who, p) => isOpen(p) && (corrects(who, p) || wrote(who, p)),
  ),
  "question.reopen": rule("editors", (who, p) => p.question.closed && corrects(who, p)),
  "question.move": rule("moderators", keepsOrder),
  "question.merge": rule(
    "moderators of both questions, while they are in sight",
    (who, p) => p.visible && keepsOrder(who, p) && (!p.into || keepsOrder(who, p.into)),
  ),
  "answer.post": rule(
    "everybody, while the question is open",
    (who, p) => speaks(who) && isOpen(p) && isUnlocked(p),
  ),
  "answer.accept": rule(
    "whoever asked, while the question is in sight",
    (who, p) => wrote(who, p.question) && p.question.visible && p.visible && isUnlocked(p),
  ),
  "comment.post": rule(
    "everybody, while the post is in sight and not locked",
    (who, p) => speaks(who) && p.visible && isUnlocked(p),
  ),
  "post.read": rule(
    "everybody, what is published; its author, also while suspended, and moderators, the rest",
    (who, p) => p.visible || authored(who, p) || keepsOrder(who, p),
  ),
  "post.edit": rule("its author, until it is locked; editors, what they can see", (who, p) =>
    mayEdit(who, p),
  ),
  "post.hold": rule(
    "moderators, and the site's rules",
    (who, p) => !p.hidden && keepsOrder(who, p),
  ),
  "post.approve": rule(
    "moderators, what others wrote",
    (who, p) => keepsOrder(who, p) && !wrote(who, p),
  ),
  "post.reject": rule("moderators", keepsOrder),
  "post.send-back": rule("moderators", keepsOrder),
  "post.hide": rule("moderators", keepsOrder),
  "post.restore": rule(
    "moderators, what others wrote",
    (who, p) => keepsOrder(who, p) && !wrote(who, p),
  ),
  "post.withdraw": rule(
    "its author; a question, until others have written there",
    (who, p) => !p.hidden && wrote(who, p),
  ),
  "guest.confirm": rule("whoever has the link that was mailed there", () => true),
  "guest.erase": rule(
    "the guest whom it belongs to",
    (who, guest) => isGuest(who) && who.id === guest.id,
  ),
  "guest.claim": rule("members who hold the guest's browser or private link", isMember),
  "post.delete": rule("administrators", (who) => administers(who)),
  "post.lock": rule("moderators", keepsOrder),
  "decision.undo": rule(
    "moderators, what they decided themselves a moment ago",
    (who, p) => keepsOrder(who, p) && isMember(who) && who.id === p.decidedById,
  ),
  "flag.raise": rule(
    "everybody, with or without an account, what others wrote and they can read",
    (who, s) =>
      "member" in s
        ? !(who.kind === "member" && who.id === s.member)
        : !authored(who, s) && (s.visible || keepsOrder(who, s)),
  ),
  "flag.settle": rule("moderators", (who, s) =>
    "member" in s ? moderates(who) : keepsOrder(who, s),
  ),
  "appeal.raise": rule("whoever a decision is about, also while they are suspended", (who, a) =>
    authored(who, a.appellant),
  ),
  "appeal.answer": rule(
    "moderators, but for whoever decided; administrators, what is about a moderator",
    mayAnswer,
  ),
  "post.unlock": rule("moderators", keepsOrder),
  "post.convert": rule(
    "moderators, an answer or a comment in sight",
    (who, p) => p.kind !== "question" && p.visible && keepsOrder(who, p),
  ),
  "post.conceal": rule(
    "whoever wrote it, and moderators",
    (who, p) => keepsOrder(who, p) || wrote(who, p),
  ),
  "post.reveal": rule(
    "whoever wrote it, and moderators",
    (who, p) => keepsOrder(who, p) || wrote(who, p),
  ),
  "suggestion.make": rule(
    "members, on what they can read and cannot edit, until it is locked",
    (who, p) => isMember(who) && p.visible && isUnlocked(p) && !mayEdit(who, p),
  ),
  "suggestion.take": rule(
    "the post's author, until it is locked; moderators",
    (who, p) => !p.hidden && (keepsOrder(who, p) || (wrote(who, p) && isUnlocked(p))),
  ),
  "suggestion.decline": rule(
    "the post's author, and moderators",
    (who, p) => keepsOrder(who, p) || wrote(who, p),
  ),
  "suggestion.withdraw": rule("whoever suggested it", (who, p) =>
    wrote(who, { authorId: p.suggestedById, guestId: null }),
  ),
  "vote.cast": rule(
    "members, on questions and answers that others wrote",
    (who, p) =>
      isMember(who) && p.kind !== "comment" && p.visible && !maybeWrote(who, p) && isUnlocked(p),
  ),
  "subject.follow": rule(
    "members, anything but themselves",
    (who, s) => isMember(who) && s.member !== who.id,
  ),
  "subject.unfollow": rule("members, suspended ones too", isSignedIn),
  "draft.save": rule("members, for themselves alone", isMember),
  "draft.discard": rule(
    "whoever wrote it, also while they are suspended",
    (who, a) => who.kind === "member" && who.id === a.id,
  ),
  "notice.read": rule("members, suspended ones too", isSignedIn),
  "notice.choose": rule("members, suspended ones too", isSignedIn),
  "mail.unsubscribe": rule("whoever holds the link from a mail", () => true),
  "log.read": rule("moderators; those of a category, what was done there", moderatesSomewhere),
  "log.read-all": rule("administrators", administers),
  "dashboard.read": rule("administrators", administers),
  "outbox.read": rule("administrators", administers),
  "page.write": rule("administrators", administers),
  "page.remove": rule("administrators", administers),
  "page.order": rule("administrators", administers),
  "reply.write": rule("administrators", administers),
  "reply.drop": rule("administrators", administers),
  "mail.word": rule("administrators", administers),
  "mail.unword": rule("administrators", administers),
  "queue.read": rule("moderators; those of a category, what stands there", moderatesSomewhere),
  "block.set": rule("moderators", (who) => moderates(who)),
  "block.lift": rule("moderators", (who) => moderates(who)),
  "words.read": rule("moderators", (who) => moderates(who)),
  "words.watch": rule("administrators", administers),
  "words.unwatch": rule("administrators", administers),
  "guarding.set": rule("administrators", administers),
  "voting.set": rule("administrators", administers),
  "holding.set": rule("administrators", administers),
  "reporting.set": rule("administrators", administers),
  "points.set": rule("administrators", administers),
  "category.create": rule("administrators", administers),
  "category.describe": rule("administrators", administers),
  "category.move": rule("administrators", administers),
  "category.merge": rule("administrators", administers),
  "category.order": rule("administrators", administers),
  "category.delete": rule("administrators, while nothing stands in it", administers),
  "tag.describe": rule("editors", edits),
  "tag.rename": rule("administrators", administers),
  "tag.merge": rule("administrators", administers),
};

/** What nobody does from a blocked address: writing, voting and joining. */
export const blockable: ReadonlySet<Ability> = new Set<Ability>([
  "member.join",
  "account.describe",
  "question.ask",
  "answer.post",
  "comment.post",
  "vote.cast",
  "post.edit",
  "suggestion.make",
]);

export const allows = <A extends Ability>(ability: A, who: Actor, subject: Subjects[A]): boolean =>
  policy[ability].allows(who, subject);

/** May somebody hear that there is such a thing? Nobody learns of a post, or of a suggestion, that they may not read. */
export function mayKnowOf(who: Actor, subject: Subjects[Ability]): boolean {
  if (subject === null) return true;
  if ("appellant" in subject) {
    return authored(who, subject.appellant) || allows("appeal.answer", who, subject);
  }
  if (!("kind" in subject)) return true;
  if (!allows("post.read", who, subject)) return false;
  if (!("suggestedById" in subject)) return true;
  const suggested = { authorId: subject.suggestedById, guestId: null };
  return authored(who, suggested) || allows("suggestion.decline", who, subject);
}
