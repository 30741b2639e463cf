import { and, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { likeness } from "./shapes.ts";

/**
 * Could a name be taken for that of somebody whom the site gave a role? They are few, and what they say weighs
 * more, so what only looks like their name at a glance is theirs too.
 */
export async function looksLikeStaff(
  tx: Database,
  names: string[],
  but?: number,
): Promise<boolean> {
  const asked = new Set(names.map(likeness).filter((seen) => seen !== ""));
  const staff = await tx
    .select({ name: members.name })
    .from(members)
    .where(
      and(
        sql`${members.role} <> 'member'`,
        isNull(members.erasedAt),
        but === undefined ? undefined : ne(members.id, but),
      ),
    );
  return staff.some(({ name }) => asked.has(likeness(name)));
}
