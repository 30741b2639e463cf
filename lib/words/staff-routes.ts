import { type QueueAddress, query, segment } from "./routes.ts";

/** The addresses of moderators and administrators, apart from the others: no reader's page needs them in the browser. */
export const staffRoutes = {
  /** What waits for a moderator; all of it, or what of it needs one thing. */
  queue: ({ need, page = 1, done }: QueueAddress = {}) =>
    `/moderation${query({ need, page: page === 1 ? undefined : page, done })}`,
  /** One post, with all that is asked about it; `done` names the post that was decided about before it. */
  postCase: (post: number, done?: number) => `/moderation/posts/${post}${query({ done })}`,
  /** Leads to what a moderator looks at next. */
  nextCase: () => "/moderation/next",
  /** What moderators know of a member, and what they can do; `done` says what was done just now. */
  memberCase: (name: string, done?: string) =>
    `/moderation/members/${segment(name)}${query({ done })}`,
  /** The same where only the member's number is known. */
  memberCaseById: (id: number, done?: string) => `/moderation/members${query({ id, done })}`,
  findMemberCase: () => "/moderation/members",
  /** From where nobody writes for a time. */
  blocks: (done?: "set" | "lifted") => `/moderation/blocks${query({ done })}`,
  /** Before all posts of whoever wrote this one are hidden. */
  sweep: (post: number) => `/moderation/posts/${post}/sweep`,
  /** What was hidden together, and the way back. */
  swept: (sweep: number) => `/moderation/sweeps/${sweep}`,
  appeal: (id: number) => `/moderation/appeals/${id}`,
  outbox: (before?: number) => `/admin/outbox${query({ before })}`,
} as const;
