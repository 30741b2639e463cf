import { type SQL, sql } from "drizzle-orm";

type Type = "bigint" | "int" | "smallint" | "boolean" | "text";
/** A text is a word that the code knows, never one that somebody typed. */
type Value = number | boolean | string | null;

/**
 * Rows that a statement is given: one as it is, more as an array of each column. The planner expects ten rows of
 * arrays that it does not know yet, and a hundred of JSON: for so many it would read a small community's tables
 * whole. For ten where one is given it would plan anew each time.
 */
export function recordset<Column extends string>(
  name: string,
  rows: readonly Readonly<Record<Column, Value>>[],
  columns: Readonly<Record<Column, Type>>,
): SQL {
  const names = Object.keys(columns) as Column[];
  const as = sql.raw(`${name} (${names.join(", ")})`);
  const [one, ...more] = rows;
  if (one && more.length === 0) {
    const values = names.map((column) => sql`${one[column]}::${sql.raw(columns[column])}`);
    return sql`(values (${sql.join(values, sql`, `)})) as ${as}`;
  }
  const arrays = names.map((column) => {
    const values = rows.map((row) => row[column] ?? "null");
    return sql`${`{${values.join(",")}}`}::${sql.raw(columns[column])}[]`;
  });
  return sql`unnest(${sql.join(arrays, sql`, `)}) as ${as}`;
}
