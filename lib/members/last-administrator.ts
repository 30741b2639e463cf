import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { isAdministrator, type Role } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";

const lastOne = (whose: string) =>
  new Refused(
    "conflict",
    `${whose} the only administrator. Please make somebody else administrator first, so that the site has one.`,
  );

type Going = { id: number; role: Role };

/** Refuses what would leave the site without anybody who can administer it. Needs `lockOffices`. */
export async function keepAnAdministrator(
  tx: Database,
  { id, role }: Going,
  own = false,
): Promise<void> {
  if (isAdministrator(role) && !(await hasOther(tx, id))) {
    throw lastOne(own ? "You are" : "This is");
  }
}

async function hasOther(tx: Database, but: number): Promise<boolean> {
  const [other] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.role, "administrator"),
        ne(members.id, but),
        isNull(members.erasedAt),
        sql`${members.suspendedUntil} > now() is not true`,
      ),
    )
    .limit(1);
  return other !== undefined;
}
