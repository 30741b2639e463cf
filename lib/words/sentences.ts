import { adminAbilitySentences, adminEventSentences } from "./admin-sentences.ts";
import { dateInWords } from "./dates.ts";
import type { EventName, EventOf } from "./events.ts";
import type { PointRules } from "./limits.ts";
import type { Ability, PostKind } from "./policy.ts";

const article = (kind: PostKind) => (kind === "answer" ? "an answer" : `a ${kind}`);

/** How each event reads in the log, after the name of whoever did it. */
export const eventSentences: { [N in EventName]: (event: EventOf<N>) => string } = {
  "member.joined": () => "joined",
  "member.signed-in": () => "signed in",
  "member.signed-out": () => "signed out",
  "identity.linked": () => "added a way to sign in",
  "member.appointed": (e) => `gave a member the role of ${e.role}`,
  "moderator.appointed": () => "made a member moderator of a category",
  "moderator.dismissed": () => "dismissed a moderator of a category",
  "member.suspended": (e) =>
    e.until ? `suspended a member until ${dateInWords(new Date(e.until))}` : "suspended a member",
  "member.reinstated": () => "ended the suspension of a member",
  "member.swept": (e) =>
    `hid all ${e.posts} posts of somebody${e.suspended ? ", and suspended them" : ""}`,
  "member.unswept": (e) => `brought back ${e.posts} posts that were hidden together`,
  "member.warned": () => "warned a member",
  "warning.acknowledged": () => "read what the moderators wrote to them",
  "member.noted": () => "wrote a note about a member",
  "member.described": () => "changed their profile",
  "member.renamed": () => "took another name",
  "member.left": () => "left",
  "link.asked": (e) =>
    e.purpose === "sign-in" ? "asked for a link to sign in" : "asked for a new password",
  "email.change-asked": () => "asked to change their e-mail address",
  "email.confirmed": () => "confirmed their e-mail address",
  "password.changed": () => "changed their password",
  "session.ended": () => "ended a session",
  "guest.confirmed": () => "confirmed the address for notices",
  "guest.address-erased": () => "had the address for notices erased",
  "guest.claimed": () => "claimed what they wrote as a guest",
  "question.asked": () => "asked a question",
  "question.closed": (e) =>
    e.duplicateOf ? "closed a question as a duplicate" : "closed a question",
  "question.reopened": () => "opened a question again",
  "question.moved": () => "moved a question to another category",
  "question.merged": () => "merged a question into another one",
  "answer.posted": () => "answered a question",
  "answer.accepted": () => "accepted an answer",
  "acceptance.withdrawn": () => "took back that an answer was accepted",
  "comment.posted": () => "commented",
  "post.edited": () => "edited a post",
  "post.rolled-back": (e) => `brought back version ${e.version} of a post`,
  "post.held": () => "held a post until a moderator has looked at it",
  "post.approved": () => "approved a post",
  "post.rejected": () => "did not publish a post that waited",
  "post.sent-back": () => "asked the author of a post to change it",
  "post.hidden": () => "hid a post",
  "post.restored": () => "showed a post again",
  "post.deleted": () => "deleted a post for good",
  "post.withdrawn": () => "took a post of their own back",
  "post.locked": () => "locked a post",
  "decision.undone": () => "took back what they had decided about a post",
  "flag.raised": (e) => (e.post === null ? "reported a member" : "reported a post"),
  "flag.settled": (e) =>
    e.outcome === "upheld" ? "found that a report was right" : "found nothing to do about a report",
  "flag.reopened": () => "opened a report again with the decision that had settled it",
  "appeal.raised": () => "appealed",
  "appeal.answered": (e) =>
    e.outcome === "reversed" ? "took a decision back on appeal" : "upheld a decision on appeal",
  "post.unlocked": () => "unlocked a post",
  "post.converted": (e) => `made ${article(e.from)} into ${article(e.kind)}`,
  "post.concealed": () => "took the author's name off a post",
  "post.revealed": () => "showed the author's name with a post again",
  "suggestion.made": () => "suggested an edit",
  "suggestion.taken": () => "took a suggested edit",
  "suggestion.declined": () => "declined a suggested edit",
  "suggestion.withdrawn": () => "withdrew a suggested edit",
  "vote.cast": (e) => (e.value === 0 ? "withdrew a vote" : "voted"),
  "subject.followed": (e) => `followed a ${e.subject}`,
  "subject.unfollowed": (e) => `stopped following a ${e.subject}`,
  "draft.saved": () => "saved a draft",
  "draft.discarded": () => "discarded a draft",
  "notices.read": () => "read notices",
  "notices.chosen": () => "chose what to be told of",
  "mail.unsubscribed": () => "stopped mails",
  "block.set": (e) =>
    e.kind === "address" ? "blocked network addresses" : "blocked e-mail addresses at a domain",
  "block.lifted": () => "ended a block",
  "words.watched": () => "began to watch for words",
  "words.unwatched": () => "stopped watching for words",
  "guarding.set": () => "changed how the site guards against advertising",
  ...adminEventSentences,
  "tag.described": () => "described a tag",
  "archive.imported": () => "imported an archive",
};

/** The reason that stands with a post that its author took back. */
export const TAKEN_BACK = "Taken back by whoever wrote it.";

/** What an ability is called on `/about/rules`, and what a refusal of it says. */
export const abilitySentences: { [A in Ability]: { may: string; refused: string } } = {
  "site.read": { may: "Read the site", refused: "This page is not open to you." },
  "archive.import": {
    may: "Import an archive",
    refused: "An archive is imported with the operator's command.",
  },
  "member.join": { may: "Join", refused: "You are signed in already." },
  "member.admit": {
    may: "Make an account for somebody",
    refused: "Accounts are made for others with the operator's command.",
  },
  "member.sign-in": { may: "Sign in", refused: "You cannot sign in at the moment." },
  "member.sign-out": {
    may: "Sign out, on one device or on all",
    refused: "You can end your own sign-ins only.",
  },
  "member.appoint": {
    may: "Give a member another role",
    refused: "Administrators can give other members a role.",
  },
  "moderator.appoint": {
    may: "Make a member moderator of a category and what is below it, and dismiss them",
    refused: "Administrators can choose who moderates a category.",
  },
  "member.suspend": {
    may: "Suspend a member for a time",
    refused: "You cannot suspend this member.",
  },
  "member.reinstate": {
    may: "End the suspension of a member",
    refused: "You cannot end the suspension of this member.",
  },
  "member.warn": {
    may: "Warn a member, saying why; they write again when they have read it",
    refused: "You cannot warn this member.",
  },
  "member.sweep": {
    may: "Hide all that somebody wrote at once, and bring it back",
    refused: "You cannot hide all that this person wrote.",
  },
  "member.note": {
    may: "Write notes about a member for other moderators",
    refused: "Moderators can write notes about other members.",
  },
  "member.review": {
    may: "See a member's warnings and suspensions, and what moderators noted",
    refused: "Moderators can see this.",
  },
  "warning.acknowledge": {
    may: "Say that one has read a warning",
    refused: "Whoever was warned can say that they have read it.",
  },
  "account.recover": {
    may: "Use a link mailed to the address of their account",
    refused: "This link cannot be used here.",
  },
  "account.describe": {
    may: "Change their name and what they say about themselves",
    refused: "You can change your own name and profile, while your account is not suspended.",
  },
  "account.keep": {
    may: "Change their password and e-mail address, end their sessions, and leave",
    refused: "You can do this in your own account, when you are signed in.",
  },
  "question.ask": { may: "Ask a question", refused: "You cannot ask a question at the moment." },
  "question.close": {
    may: "Close a question, saying why",
    refused: "Whoever asked, and editors, can close an open question.",
  },
  "question.reopen": {
    may: "Open a closed question again",
    refused: "Editors can open a closed question again.",
  },
  "question.move": {
    may: "Move a question to another category",
    refused: "Moderators can move a question to another category.",
  },
  "question.merge": {
    may: "Merge a question into another one",
    refused: "Moderators of both questions can merge them, while they are in sight.",
  },
  "answer.post": {
    may: "Answer a question",
    refused: "This question takes no new answers at the moment.",
  },
  "answer.accept": {
    may: "Accept an answer, and take that back",
    refused: "Whoever asked the question can accept an answer.",
  },
  "comment.post": {
    may: "Comment on a question or an answer",
    refused: "This post takes no new comments at the moment.",
  },
  "post.read": { may: "Read a post", refused: "There is no such post, or it is not public." },
  "post.edit": {
    may: "Edit a post",
    refused: "Its author and editors can edit this post.",
  },
  "post.hold": {
    may: "Hold a post until a moderator has looked at it",
    refused: "Moderators can hold a post.",
  },
  "post.approve": { may: "Approve a held post", refused: "Moderators can approve a post." },
  "post.reject": {
    may: "Turn a held post down, saying why",
    refused: "Moderators can turn a held post down.",
  },
  "post.send-back": {
    may: "Ask the author of a held post to change it",
    refused: "Moderators can ask for a change of a held post.",
  },
  "post.hide": {
    may: "Hide a post, saying why",
    refused: "Moderators can hide a post. What you wrote yourself you can take back.",
  },
  "post.restore": {
    may: "Show a hidden post again",
    refused: "Moderators can show a hidden post.",
  },
  "post.withdraw": {
    may: "Take a post of one's own back",
    refused: "Only whoever wrote this can take it back.",
  },
  "guest.confirm": {
    may: "Confirm an address for notices",
    refused: "This link does not work any more.",
  },
  "guest.erase": {
    may: "Have the address for notices erased",
    refused: "There is no address of yours here to erase.",
  },
  "guest.claim": {
    may: "Claim what one wrote as a guest",
    refused: "Please sign in first, then claim what you wrote as a guest.",
  },
  "post.delete": {
    may: "Delete a post for good",
    refused: "Administrators can delete a post for good.",
  },
  "post.lock": { may: "Lock a post", refused: "Moderators can lock a post." },
  "decision.undo": {
    may: "Take back what they have just decided about a post",
    refused: "Only whoever decided this can take it back.",
  },
  "flag.raise": {
    may: "Report a post or a member",
    refused: "You can report what others wrote, where you can read it.",
  },
  "flag.settle": {
    may: "Settle what was reported",
    refused: "Moderators can settle what was reported.",
  },
  "appeal.raise": {
    may: "Appeal against a decision",
    refused: "Whoever a decision is about can appeal against it.",
  },
  "appeal.answer": {
    may: "Answer an appeal",
    refused: "Another moderator than the one who decided answers an appeal.",
  },
  "post.unlock": {
    may: "Unlock a post",
    refused: "Moderators can unlock a locked post.",
  },
  "post.convert": {
    may: "Make an answer a comment, and a comment an answer",
    refused:
      "Moderators can make an answer a comment, or a comment an answer, while it is in sight.",
  },
  "post.conceal": {
    may: "Take the author's name off a post",
    refused: "Whoever wrote this, and moderators, can take the author's name off it.",
  },
  "post.reveal": {
    may: "Show the author's name with a post again",
    refused: "Whoever wrote this, and moderators, can show the author's name again.",
  },
  "suggestion.make": {
    may: "Suggest an edit",
    refused: "You cannot suggest an edit to this post at the moment.",
  },
  "suggestion.take": {
    may: "Take a suggested edit",
    refused: "The post's author and moderators can take a suggested edit.",
  },
  "suggestion.decline": {
    may: "Decline a suggested edit, saying why",
    refused: "The post's author and moderators can decline a suggested edit.",
  },
  "suggestion.withdraw": {
    may: "Withdraw a suggested edit",
    refused: "Whoever suggested an edit can withdraw it.",
  },
  "vote.cast": {
    may: "Vote on a question or an answer",
    refused: "Members can vote on questions and answers that others wrote.",
  },
  "subject.follow": {
    may: "Follow a question, a category, a tag or a member",
    refused: "Members can follow questions, categories, tags, and members other than themselves.",
  },
  "subject.unfollow": {
    may: "Stop following",
    refused: "Members can follow, and stop. Please sign in.",
  },
  "draft.save": {
    may: "Keep drafts on the site",
    refused: "Members can keep drafts on the site. What you typed stays in this browser.",
  },
  "draft.discard": {
    may: "Discard a draft",
    refused: "Whoever wrote a draft can discard it.",
  },
  "notice.read": {
    may: "Read what they are told",
    refused: "Members can read what they are told. Please sign in.",
  },
  "notice.choose": {
    may: "Choose what they are told of",
    refused: "Members can choose what they are told of. Please sign in.",
  },
  "mail.unsubscribe": { may: "Stop mails", refused: "These mails cannot be stopped." },
  "queue.read": {
    may: "See what waits for a moderator",
    refused: "Only moderators see what waits for them.",
  },
  "log.read": {
    may: "Read what was done here, by whom and why",
    refused:
      "Moderators read the whole log. What everybody may read of it stands on a page of its own.",
  },
  "log.read-all": {
    may: "Read in the log what happened to accounts, and download it",
    refused: "Administrators read the log of accounts.",
  },
  "dashboard.read": {
    may: "See how the site does, and what can be set",
    refused: "Administrators see how the site does.",
  },
  "outbox.read": {
    may: "Read the mail on its way",
    refused: "Administrators can read the mail on its way.",
  },
  "block.set": {
    may: "Block network addresses, or e-mail addresses at a domain, for a time",
    refused: "Moderators can block addresses.",
  },
  "block.lift": { may: "End a block", refused: "Moderators can end a block." },
  "words.read": {
    may: "See which words are watched for",
    refused: "Moderators can see which words are watched for.",
  },
  "words.watch": {
    may: "Have words watched for",
    refused: "Administrators can have words watched for.",
  },
  "words.unwatch": {
    may: "End watching for words",
    refused: "Administrators can end watching for words.",
  },
  "guarding.set": {
    may: "Change how the site guards against advertising",
    refused: "Administrators can change how the site guards against advertising.",
  },
  ...adminAbilitySentences,
  "tag.describe": { may: "Describe a tag", refused: "Editors can describe a tag." },
};

/** Why a member has points: one entry of the ledger, and what all entries of a kind add up to. */
export const pointSentences: {
  [reason: string]: { entry: string; sum: (count: number) => string };
} = {
  joined: { entry: "Joined", sum: () => "for joining" },
  asked: {
    entry: "Asked a question",
    sum: (n) => (n === 1 ? "for asking one question" : `for asking ${n} questions`),
  },
  answered: {
    entry: "Answered a question",
    sum: (n) => (n === 1 ? "for writing one answer" : `for writing ${n} answers`),
  },
  accepted: {
    entry: "Accepted an answer",
    sum: (n) => (n === 1 ? "for accepting one answer" : `for accepting ${n} answers`),
  },
  was_accepted: {
    entry: "An answer was accepted",
    sum: (n) => (n === 1 ? "for one accepted answer" : `for ${n} accepted answers`),
  },
  voted: {
    entry: "Voted",
    sum: (n) => (n === 1 ? "for voting once" : `for voting ${n} times`),
  },
  question_voted: { entry: "Votes on a question", sum: () => "for votes on questions" },
  answer_voted: { entry: "Votes on an answer", sum: () => "for votes on answers" },
  bonus: { entry: "Given by the site", sum: () => "given by the site" },
};

/** What earns points, as `/about/rules` says it. */
export const earningSentences: { [E in keyof PointRules]: string } = {
  joined: "Joining",
  asked: "Asking a question",
  answered: "Answering a question",
  accepted: "Accepting an answer to a question of yours",
  wasAccepted: "An answer of yours is accepted",
  voteCast: "Voting",
  questionUp: "A vote for a question of yours",
  questionDown: "A vote against a question of yours",
  answerUp: "A vote for an answer of yours",
  answerDown: "A vote against an answer of yours",
};
