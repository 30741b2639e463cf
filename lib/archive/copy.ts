import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";

/** Rows on their way into one table, in PostgreSQL's text format. */
export type Sheet = { table: string; columns: readonly string[]; rows: string[] };

export const sheet = (table: string, columns: readonly string[]): Sheet => ({
  table,
  columns,
  rows: [],
});

type Value = string | number | boolean | null;

const NOTHING = "\\N";
const PIECE = 256 * 1024;

function cell(value: Value): string {
  if (value === null) return NOTHING;
  if (typeof value === "string") return escaped(value);
  return typeof value === "boolean" ? (value ? "t" : "f") : String(value);
}

const special = /[\\\n\r\t\0]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\n\r\t\0]/g, (found) => escapes[found] ?? "") : text;

export function addRow(to: Sheet, values: Value[]): void {
  let row = "";
  for (const value of values) row += row === "" ? cell(value) : `\t${cell(value)}`;
  to.rows.push(`${row}\n`);
}

/** Large pieces instead of a packet for every row. */
function* pieces(rows: string[]): Generator<Buffer> {
  let piece = "";
  for (const row of rows) {
    piece += row;
    if (piece.length >= PIECE) {
      yield Buffer.from(piece);
      piece = "";
    }
  }
  if (piece !== "") yield Buffer.from(piece);
}

export async function copyIn(sql: postgres.ISql, { table, columns, rows }: Sheet): Promise<void> {
  if (rows.length === 0) return;
  const copying = sql`copy ${sql(table)} (${sql([...columns])}) from stdin`;
  // The driver ends a query when its stream begins, and loses a refusal that comes with the last row.
  const refused = new Promise<never>((_, reject) => Object.assign(copying, { reject }));
  const into = await Promise.race([copying.writable(), refused]);
  await Promise.race([pipeline(Readable.from(pieces(rows), { objectMode: true }), into), refused]);
}
