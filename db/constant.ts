import { type SQL, sql } from "drizzle-orm";

/**
 * A number of ours as a part of the statement's text. Of a limit that comes as a value PostgreSQL expects a tenth of
 * all rows: the plan for all values looks dear then, and each time a new one is made.
 */
export const constant = (number: number): SQL => sql.raw(String(number));
