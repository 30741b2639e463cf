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
