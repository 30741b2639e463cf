import type { CareKind } from "./log.ts";
import { query } from "./routes.ts";

type OpenLogAddress = { act?: CareKind | undefined; before?: number; after?: number };

/** What everybody can read of how this site is moderated: addresses that no thread needs in the browser. */
export const openRoutes = {
  openLog: (asked: OpenLogAddress = {}) => `/about/log${query(asked)}`,
  /** `before` is a month, such as "2026-03": the months before it. */
  moderation: (before?: string) => `/about/moderation${query({ before })}`,
  moderationCounts: () => "/about/moderation/counts.csv",
} as const;
