import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";

/** Every row of every table as text, to look for what must not be there. */
export async function everythingKept(db: Database): Promise<string> {
  const tables = await db.execute<{ folder: string; name: string }>(
    sql`select table_schema as folder, table_name as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { folder, name } of tables) {
    const rows = await db.execute<{ row: string }>(
      sql`select row_to_json(t)::text as row
        from ${sql.identifier(folder)}.${sql.identifier(name)} t`,
    );
    texts.push(...[...rows].map(({ row }) => row));
  }
  return texts.join("\n");
}
