import { type SQL, sql } from "drizzle-orm";
import type { EventName } from "#lib/words/events.ts";

/** Ids that the line `a` of the log names. */
export const named = (what: string): SQL => sql.raw(`(a.subject ->> '${what}')::bigint`);

/** The post that the line `a` is about: the smallest that it names. */
export const postOfLine: SQL = sql`coalesce(${named("post")}, ${named("answer")}, ${named("comment")}, ${named("question")})`;

/** From which line on the log is read: towards what was before it, or what came after. */
export type Place = { before?: number | undefined; after?: number | undefined };

type Read = { acts: readonly EventName[]; which: readonly SQL[]; place: Place; most: number };

const beyond = ({ before, after }: Place): SQL =>
  before !== undefined
    ? sql`(a.at, a.id) < (select at, id from audit_log where id = ${before})`
    : after !== undefined
      ? sql`(a.at, a.id) > (select at, id from audit_log where id = ${after})`
      : sql`true`;

const inOrder = ({ after }: Place): SQL =>
  after === undefined ? sql`a.at desc, a.id desc` : sql`a.at, a.id`;

const all = (conditions: readonly SQL[]): SQL => sql.join([...conditions], sql` and `);

/** Lines of some acts, for a filter whose own index leads to few lines. */
export const fewLines = ({ acts, which, place, most }: Read): SQL => sql`
  select a.* from audit_log a
  where a.event in ${[...acts]} and ${all([beyond(place), ...which])}
  order by ${inOrder(place)} limit ${most}`;

/** The same act by act, each from its own index: an act that is rare is not looked for among all the others. */
export const linesByAct = ({ acts, which, place, most }: Read): SQL => sql`
  select a.* from unnest(array[${sql.join(
    acts.map((act) => sql`${act}`),
    sql`, `,
  )}]::text[]) one(act)
  cross join lateral (
    select a.* from audit_log a where a.event = one.act and ${all([beyond(place), ...which])}
    order by ${inOrder(place)} limit ${most}
  ) a
  order by ${inOrder(place)} limit ${most}`;

type Kept = { id: number };
export type Lines<Row> = {
  rows: Row[];
  /** The lines beside which the next pages begin; null where there are none. */
  older: number | null;
  newer: number | null;
};

/** Of one line more than is shown: the lines, the newest first, and whether it goes on in either direction. */
export function asPage<Row extends Kept>(found: Row[], size: number, place: Place): Lines<Row> {
  const more = found.length > size;
  const shown = found.slice(0, size);
  const rows = place.after === undefined ? shown : shown.toReversed();
  const goesOn = (yes: boolean, row: Row | undefined) => (yes && row ? row.id : null);
  const back = place.after !== undefined;
  return {
    rows,
    older: goesOn(back || more, rows.at(-1)),
    newer: goesOn(back ? more : place.before !== undefined, rows[0]),
  };
}
