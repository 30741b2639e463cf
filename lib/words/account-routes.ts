import { type Followed, query, routes, segment } from "./routes.ts";

/** The addresses of accounts and of what is mailed to them, apart from the others: no thread needs them in the browser. */
export const accountRoutes = {
  /** What was decided about a post, for whoever wrote it; or about a member, for them. */
  decision: (id: number, done?: "appealed") => `/account/decisions/${id}${query({ done })}`,
  suspension: (id: number, done?: "appealed") => `/account/suspensions/${id}${query({ done })}`,
  unsubscribe: (token: string) => `/unsubscribe/${segment(token)}`,
  stopMails: (token?: string, done?: "stopped") => `/unsubscribe${query({ token, done })}`,
  confirmGuest: (token: string) => `/account/guest/confirm/${segment(token)}`,
  guestConfirmed: () => "/account/guest/confirmed",
  profile: (done?: "changed") => `/account/profile${query({ done })}`,
  accountEmail: (done?: "asked") => `/account/email${query({ done })}`,
  accountPassword: (done?: "changed") => `/account/password${query({ done })}`,
  sessions: (done?: "ended") => `/account/sessions${query({ done })}`,
  leave: (done?: "left") => `/account/leave${query({ done })}`,
  forgot: (done?: "sent") => `/account/forgot${query({ done })}`,
  resetPassword: (token?: string, done?: "changed") => `/account/reset${query({ token, done })}`,
  confirmEmail: (token?: string, done?: "confirmed") => `/account/confirm${query({ token, done })}`,
  signInByLink: (token?: string, done?: "sent") => `/account/sign-in${query({ token, done })}`,
  followed: ({ subject, at }: Followed): string => {
    if (at === "") return routes.home();
    if (subject === "question") return `/questions/${at}`;
    return subject === "category"
      ? routes.category(at)
      : subject === "tag"
        ? routes.tag(at)
        : routes.member(at);
  },
  /** Where whoever reported something asks what came of it. */
  report: (receipt: string) => `/reports/${segment(receipt)}`,
  notices: (before?: number) => `/account/notices${query({ before })}`,
  notice: (id: number) => `/account/notices/${id}`,
  noticeSettings: (done?: "chosen") => `/account/settings/notices${query({ done })}`,
} as const;
