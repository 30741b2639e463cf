import { type SQL, sql } from "drizzle-orm";
import { type Restriction, restricting } from "#lib/words/statements.ts";
import { byAuthor } from "./decide.ts";

/** What ends a restriction, or takes its place. */
const ends: Record<Restriction, readonly string[]> = {
  hold: ["approve", "restore", "reject", "hide", "delete"],
  return: ["return", "approve", "restore", "reject", "hide", "delete"],
  reject: ["restore", "approve", "hold", "delete"],
  hide: ["restore", "approve", "hold", "delete"],
  lock: ["unlock"],
  close: ["reopen"],
  delete: [],
  merge: [],
  convert: ["convert"],
  conceal: ["reveal"],
};

/**
 * Does the decision `d` take something from whoever wrote the post `p`, decided by somebody else? Guests leave no
 * number behind when they decide themselves.
 */
export const restricts: SQL = sql`(d.act in ${[...restricting]} and not ${byAuthor}
  and num_nonnulls(d.by_id, d.rule) > 0)`;

const ended = sql.join(
  restricting
    .filter((act) => ends[act].length > 0)
    .map((act) => sql`(d.act = ${act} and later.act in ${[...ends[act]]})`),
  sql` or `,
);

/** Does it still hold? */
export const stands: SQL = sql`not exists (
  select from decisions later where later.post_id = d.post_id and later.id > d.id and (${ended}))`;

/** The restrictions of the post `p` that hold, as JSON: the number of each statement, and what was done. */
export const standingRestrictions: SQL = sql`(
  select coalesce(json_agg(json_build_object('id', d.id, 'act', d.act) order by d.id), '[]')
  from decisions d where d.post_id = p.id and ${restricts} and ${stands})`;
