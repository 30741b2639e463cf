/** What people are told of, as the settings name it. Without a row of their own these defaults hold. */
export const noticeKinds = {
  answer: {
    label: "Answers to my questions",
    onSite: true,
    byMail: true,
  },
  comment: {
    label: "Comments on what I wrote",
    onSite: true,
    byMail: true,
  },
  accepted: {
    label: "My answer was accepted",
    onSite: true,
    byMail: true,
  },
  followed: {
    label: "Something new in a question that I follow",
    onSite: true,
    byMail: false,
  },
  question: {
    label: "New questions by members, or under tags and categories, that I follow",
    onSite: true,
    byMail: false,
  },
  member: {
    label: "New answers by members whom I follow",
    onSite: true,
    byMail: false,
  },
  edited: {
    label: "Somebody edited what I wrote",
    onSite: true,
    byMail: false,
  },
  suggested: {
    label: "Edits suggested for what I wrote, and what came of mine",
    onSite: true,
    byMail: false,
  },
  reported: {
    label: "What came of what I reported",
    onSite: true,
    byMail: false,
  },
  decided: {
    label: "What moderators decided about what I wrote",
    onSite: true,
    byMail: true,
  },
} as const satisfies Record<string, { label: string; onSite: boolean; byMail: boolean }>;

export type NoticeKind = keyof typeof noticeKinds;
export const noticeKindNames = Object.keys(noticeKinds) as NoticeKind[];
export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(noticeKinds, text);

/** Nobody is left without a why: this kind stays in the inbox, whatever is chosen. */
export const alwaysOnSite: NoticeKind = "decided";

/** Each of these has words of its own, so it stands alone in the inbox. */
export const standAlone: ReadonlySet<NoticeKind> = new Set(["decided", "suggested", "reported"]);

/** What is told, without a word of what somebody wrote: in the inbox, and in the subject of a mail. */
type Sentence = (count: number) => string;

const byKind: { [K in Exclude<NoticeKind, "decided" | "suggested" | "reported">]: Sentence } = {
  answer: (n) => (n === 1 ? "A new answer to your question" : `${n} new answers to your question`),
  comment: (n) => (n === 1 ? "A comment on what you wrote" : `${n} comments on what you wrote`),
  accepted: () => "Your answer was accepted",
  followed: (n) =>
    n === 1
      ? "Something new in a question that you follow"
      : `${n} new posts in a question that you follow`,
  question: () => "A new question where you follow along",
  member: (n) =>
    n === 1
      ? "A new answer by somebody whom you follow"
      : `${n} new answers by people whom you follow`,
  edited: (n) =>
    n === 1 ? "Somebody edited what you wrote" : `What you wrote was edited ${n} times`,
};

const byEvent: Record<string, string> = {
  "question.closed": "Your question was closed",
  "question.reopened": "Your question is open again",
  "question.moved": "Your question was moved to another category",
  "question.merged": "Your question was merged with another one",
  "post.held": "What you wrote waits for a moderator",
  "post.approved": "A moderator approved what you wrote",
  "post.rejected": "What you wrote was not published",
  "post.sent-back": "A moderator asks you to change what you wrote",
  "post.hidden": "What you wrote was hidden",
  "post.restored": "What you wrote can be seen again",
  "post.deleted": "What you wrote was deleted",
  "post.locked": "What you wrote was locked",
  "post.unlocked": "What you wrote is unlocked again",
  "post.converted": "What you wrote stands in another place now",
  "post.concealed": "What you wrote is shown without your name",
  "post.revealed": "What you wrote is shown with your name again",
  "decision.undone": "A decision about what you wrote was taken back",
  "member.suspended": "Your account was suspended",
  "member.reinstated": "Your suspension is over: you can write again",
  "member.swept": "All that you wrote was hidden",
  "member.unswept": "What you wrote can be seen again",
  "member.warned": "The moderators wrote to you",
  "flag.settled": "A moderator has looked at what you reported",
  "appeal.answered": "Your appeal was answered",
  "suggestion.made": "Somebody suggested an edit of what you wrote",
  "suggestion.taken": "The edit that you suggested was taken",
  "suggestion.declined": "The edit that you suggested was not taken",
};

export const noticeSentence = (kind: NoticeKind, event: string, count = 1): string =>
  kind === "decided" || kind === "suggested" || kind === "reported"
    ? (byEvent[event] ?? "Something was decided about what you wrote")
    : byKind[kind](count);

/** The setting, beside the kinds, by which mails quote what was written. */
export const WORDS_IN_MAIL = "words";

/** The names of the two boxes of a kind, in the form of the settings. */
export const boxes = (kind: string) => ({ site: `${kind}-site`, mail: `${kind}-mail` });
