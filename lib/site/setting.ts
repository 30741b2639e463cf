import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { settings } from "#db/schema/site.ts";
import type { Actor } from "#lib/words/actor.ts";

/** What is kept under this name, held until the transaction ends; undefined where the site says nothing. */
export async function lockSetting(tx: Database, name: string): Promise<unknown> {
  const [kept] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.name, name))
    .for("update");
  return kept?.value;
}

export async function keepSetting(
  tx: Database,
  who: Actor,
  name: string,
  value: unknown,
): Promise<void> {
  const changedById = who.kind === "member" ? who.id : null;
  await tx
    .insert(settings)
    .values({ name, value, changedById })
    .onConflictDoUpdate({
      target: settings.name,
      set: { value, changedById, changedAt: sql`now()` },
    });
}

/** The site says nothing of its own any more: it goes as it comes. */
export async function dropSetting(tx: Database, name: string): Promise<void> {
  await tx.delete(settings).where(eq(settings.name, name));
}
