import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Any number that no other program takes as its advisory lock; processes that start together take turns. */
const MIGRATION_LOCK = 4_711_001;

/** Brings the database at `url` to the newest schema. Safe to run beside itself and again. */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(sql), {
      migrationsFolder: join(import.meta.dirname, "migrations"),
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
