import { segment } from "./routes.ts";

/** The addresses of pages that administrators write. */
export const pageRoutes = {
  page: (slug: string) => `/about/${segment(slug)}`,
} as const;

/** What stands at such an address already, or may one day: no page that administrators write goes there. */
export const takenSlugs: readonly string[] = ["rules", "moderation", "log", "feed", "api"];
