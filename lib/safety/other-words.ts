import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { lookFor, type Watched, watchedIn } from "./watched.ts";

/** A text with the words in it that would be published in place of those that are watched for where it would stand. */
export async function withOtherWords(
  db: Database,
  body: string,
  category: number | null,
): Promise<string> {
  const [found] = await readRows<{ watched: Watched[] | null }>(
    db,
    sql`select ${watchedIn(sql`${category}::bigint`)} as watched`,
  );
  const rules = (found?.watched ?? []).filter(({ action }) => action === "replace");
  return lookFor(rules, { fields: { body }, shown: "" }).replaced.body ?? body;
}
