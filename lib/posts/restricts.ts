import { type SQL, sql } from "drizzle-orm";
import { restricting } from "#lib/words/statements.ts";
import { byAuthor } from "./decide.ts";
import { stands } from "./stands.ts";

/**
 * Does the decision `d` take something from whoever wrote the post `p`, decided by somebody else? Guests leave no
 * number behind when they decide themselves.
 */
export const restricts: SQL = sql`(d.act in ${[...restricting]} and not ${byAuthor}
  and num_nonnulls(d.by_id, d.rule) > 0)`;

/** The restrictions of the post `p` that hold, as JSON: the number of each statement, and what was done. */
export const standingRestrictions: SQL = sql`(
  select coalesce(json_agg(json_build_object('id', d.id, 'act', d.act) order by d.id), '[]')
  from decisions d where d.post_id = p.id and ${restricts} and ${stands})`;
