import { query } from "./routes.ts";

/** The addresses from which administrators run the site, apart from the others: nobody else's page needs them. */
export const adminRoutes = {
  adminSite: (done?: string) => `/admin/site${query({ done })}`,
  adminCategories: (done?: string) => `/admin/categories${query({ done })}`,
  adminCategory: (id: number, done?: string) => `/admin/categories/${id}${query({ done })}`,
} as const;
