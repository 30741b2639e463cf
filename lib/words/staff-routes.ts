import { adminRoutes } from "./admin-routes.ts";
import { type ChartName, defaultPeriod, type Period } from "./charts.ts";
import type { Standing } from "./policy.ts";
import { type QueueAddress, query, segment } from "./routes.ts";

/** What the log is asked for, as it is typed, and where a page of it begins. */
export const logFields = ["act", "by", "automatic", "member", "post", "from", "until"] as const;
export type LogField = (typeof logFields)[number];
type LogAddress = { [F in LogField]?: string | undefined } & { before?: number; after?: number };

const daysOf = (days: Period) => (days === defaultPeriod ? undefined : days);

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
  /** What was done; `before` and `after` name the line next to which it goes on. */
  log: (asked: LogAddress = {}) => `/moderation/log${query(asked)}`,
  logLines: (asked: LogAddress = {}) => `/moderation/log/acts.ndjson${query(asked)}`,
  appeal: (id: number) => `/moderation/appeals/${id}`,
  /** What is watched for in what people write; `before` is where a page of it ends. */
  words: ({ done, before }: { done?: "watched" | "unwatched"; before?: number } = {}) =>
    `/admin/words${query({ done, before })}`,
  /** How the site does; `days` is how far it looks back. */
  admin: (days: Period = defaultPeriod) => `/admin${query({ days: daysOf(days) })}`,
  chart: (chart: ChartName, days: Period = defaultPeriod) =>
    `/admin/counts/${chart}.csv${query({ days: daysOf(days) })}`,
  outbox: (before?: number) => `/admin/outbox${query({ before })}`,
} as const;

/** A page of the administration: what it is called, what can be done there, and who can. */
type AdminPage = { label: string; href: string; says: string; ability: Standing };

/** All of them, in the order in which they are offered; the first shows the others. */
export const adminPages: readonly AdminPage[] = [
  {
    label: "Overview",
    href: staffRoutes.admin(),
    says: "how the site does",
    ability: "dashboard.read",
  },
  {
    label: "Watched words",
    href: staffRoutes.words(),
    says: "what is watched for in what people write, and what happens then",
    ability: "words.read",
  },
  {
    label: "Site",
    href: adminRoutes.adminSite(),
    says: "its name, welcome, rules, language, and how to reach you",
    ability: "site.describe",
  },
  {
    label: "Categories",
    href: adminRoutes.adminCategories(),
    says: "create, move, merge and order them, each with rules of its own",
    ability: "category.create",
  },
  {
    label: "Tags",
    href: adminRoutes.adminTags(),
    says: "describe, rename and merge them",
    ability: "tag.rename",
  },
  {
    label: "Limits and switches",
    href: adminRoutes.adminLimits(),
    says: "what waits, how voting goes, what reports do, what earns points",
    ability: "holding.set",
  },
  {
    label: "Members and roles",
    href: adminRoutes.adminMembers(),
    says: "find members, and give roles",
    ability: "member.find",
  },
  {
    label: "Mails",
    href: adminRoutes.adminMails(),
    says: "how each mail reads",
    ability: "mail.word",
  },
  {
    label: "Replies",
    href: adminRoutes.adminReplies(),
    says: "words that moderators are offered",
    ability: "reply.write",
  },
  {
    label: "Pages",
    href: adminRoutes.adminPages(),
    says: "an imprint, a privacy policy, who you are",
    ability: "page.write",
  },
  {
    label: "Outbox",
    href: staffRoutes.outbox(),
    says: "the site's mail that is on its way",
    ability: "outbox.read",
  },
];

/** A page that nobody is shown who is not signed in. */
export const isForSignedIn = (path: string): boolean =>
  /^\/(?:moderation|admin)(?:\/|$)|^\/posts\/\d+\/moderate$/.test(path);
