import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

const FOLDER = join(import.meta.dirname, "migrations");

/** Any number that no other program takes as its advisory lock; processes that start together take turns. */
const MIGRATION_LOCK = 4_711_001;

/** Brings the database at `url` to the newest schema. Safe to run beside itself and again. */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(sql), { migrationsFolder: FOLDER });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function newest(): number {
  const journal = JSON.parse(readFileSync(join(FOLDER, "meta", "_journal.json"), "utf8"));
  return Math.max(...journal.entries.map(({ when }: { when: number }) => when));
}

/** Whether the database has all that this version needs. What a newer version added is its own affair. */
export async function isMigrated(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql<{ done: boolean | null }[]>`
    select max(created_at) >= ${newest()} as done from drizzle.__drizzle_migrations`;
  return row?.done === true;
}
