import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { guests } from "#db/schema/members.ts";
import type { Guest } from "#lib/words/actor.ts";
import { hashOf, isKey } from "./key.ts";

/** The guest whose browser holds this key; whose posts a member has claimed is a guest no longer. */
export async function findGuest(db: Database, key: string): Promise<Guest | undefined> {
  if (!isKey(key)) return undefined;
  const [found] = await db
    .select({ id: guests.id })
    .from(guests)
    .where(and(eq(guests.secretHash, hashOf(key)), isNull(guests.claimedById)));
  return found && { kind: "guest", id: found.id };
}
