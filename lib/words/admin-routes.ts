import { query } from "./routes.ts";

/** The addresses from which administrators run the site, apart from the others: nobody else's page needs them. */
export const adminRoutes = {
  adminSite: (done?: string) => `/admin/site${query({ done })}`,
} as const;
