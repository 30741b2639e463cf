import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";

/** The source under which addresses are kept that categories of this site had before. */
const LEADING = "path";

/** What leads from the addresses of a branch, as they are before it moves from one path to another. */
export async function keepFormerPaths(tx: Database, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    insert into legacy_addresses (source, kind, key, target_id)
    select ${LEADING}, 'category', lower(path), id from categories
    where path = ${from} or starts_with(path, ${`${from}/`})
    on conflict (source, kind, key) do update set target_id = excluded.target_id`);
  // Where a branch comes to stand is an address that leads nowhere else.
  await tx.execute(sql`
    delete from legacy_addresses l using categories c
    where l.source = ${LEADING} and l.kind = 'category'
      and (c.path = ${from} or starts_with(c.path, ${`${from}/`}))
      and l.key = lower(${to} || substr(c.path, char_length(${from}) + 1))`);
}

/** Everything that led to one category leads to another, its own address and ids of imports too. */
export async function leadOver(
  tx: Database,
  from: { id: number; path: string },
  into: number,
): Promise<void> {
  await tx.execute(sql`
    update legacy_addresses set target_id = ${into}
    where kind = 'category' and target_id = ${from.id}`);
  await tx.execute(sql`
    insert into legacy_addresses (source, kind, key, target_id)
    values (${LEADING}, 'category', lower(${from.path}), ${into})
    on conflict (source, kind, key) do update set target_id = excluded.target_id`);
}

export async function forgetAddresses(tx: Database, category: number): Promise<void> {
  await tx.execute(
    sql`delete from legacy_addresses where kind = 'category' and target_id = ${category}`,
  );
}

/** Where the category is now that had this path before. */
export async function findLedTo(db: Database, path: string): Promise<string | undefined> {
  const [found] = await readRows<{ path: string }>(
    db,
    sql`select c.path from legacy_addresses l join categories c on c.id = l.target_id
      where l.source = ${LEADING} and l.kind = 'category' and l.key = lower(${path})`,
  );
  return found?.path;
}

/** What an import knows of one tag is said of another from now on. */
export async function leadTagOver(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`
    update legacy_addresses set target_id = ${into} where kind = 'tag' and target_id = ${from}`);
}
