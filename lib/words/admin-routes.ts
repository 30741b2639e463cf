import { query, segment } from "./routes.ts";

/** The addresses from which administrators run the site, apart from the others: nobody else's page needs them. */
export const adminRoutes = {
  adminSite: (done?: string) => `/admin/site${query({ done })}`,
  adminCategories: (done?: string) => `/admin/categories${query({ done })}`,
  adminCategory: (id: number, done?: string) => `/admin/categories/${id}${query({ done })}`,
  /** All tags, or those that begin with some letters; `after` names the last one of the page before. */
  adminTags: (asked: { q?: string | undefined; after?: string | undefined; done?: string } = {}) =>
    `/admin/tags${query(asked)}`,
  adminTag: (id: number, done?: string) => `/admin/tags/${id}${query({ done })}`,
  /** Limits and switches; `done` names what was set just now. */
  adminLimits: (done?: string) => `/admin/limits${query({ done })}`,
  /** Members by their names; `of` narrows them to those in an office. */
  adminMembers: (
    asked: { of?: "office" | undefined; q?: string | undefined; after?: string | undefined } = {},
  ) => `/admin/members${query(asked)}`,
  adminMails: () => "/admin/mails",
  adminMail: (kind: string, done?: string) => `/admin/mails/${segment(kind)}${query({ done })}`,
  adminReplies: (done?: string) => `/admin/replies${query({ done })}`,
  adminPages: (done?: string) => `/admin/pages${query({ done })}`,
  adminPage: (id: number, done?: string) => `/admin/pages/${id}${query({ done })}`,
} as const;
