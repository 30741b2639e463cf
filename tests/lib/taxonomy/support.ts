import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { recount } from "#lib/posts/recount.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { findLedTo } from "#lib/taxonomy/former-paths.ts";
import type { Member } from "#lib/words/actor.ts";
import { keptWrongly } from "#tests/village/rows.ts";
import { done } from "#tests/village/village.ts";

export const created = async (db: Database, who: Member, name: string, parent?: number) =>
  done(await perform(db, who, createCategory, { name, parent })).category;

/** Every path, in the order in which the levels of the tree show them. */
export async function paths(db: Database): Promise<string[]> {
  const rows = await db.execute<{ path: string }>(
    sql`select path from categories order by depth, position, name, id`,
  );
  return rows.map(({ path }) => path);
}

/** Where each of these addresses leads. */
export const ledTo = (db: Database, former: string[]) =>
  Promise.all(former.map((path) => findLedTo(db, path)));

/** No number that is kept differs from what the rows say, and counting again changes nothing. */
export async function expectCountsRight(db: Database): Promise<void> {
  expect(await keptWrongly(db)).toEqual({});
  expect(Object.values(await recount(db)).reduce((sum, rows) => sum + rows, 0)).toBe(0);
}
