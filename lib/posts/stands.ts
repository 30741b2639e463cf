import { type SQL, sql } from "drizzle-orm";
import { type Restriction, restricting } from "#lib/words/statements.ts";

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

const ended = sql.join(
  restricting
    .filter((act) => ends[act].length > 0)
    .map((act) => sql`(d.act = ${act} and later.act in ${[...ends[act]]})`),
  sql` or `,
);

/** Does the decision `d` still hold? */
export const stands: SQL = sql`not exists (
  select from decisions later where later.post_id = d.post_id and later.id > d.id and (${ended}))`;
