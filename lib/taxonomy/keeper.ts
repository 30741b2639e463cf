import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { categories, categoryModerators } from "#db/schema/taxonomy.ts";
import { type LockedMember, lockMember } from "#lib/members/subject.ts";

/** A member and a category, as somebody is made its moderator or is so no longer. */
export type Keeping = LockedMember & { category: number; keepsIt: boolean };

type Asked = { member: number; category: number };

export async function lockKeeping(tx: Database, asked: Asked): Promise<Keeping | undefined> {
  const member = await lockMember(tx, asked.member);
  const [category] = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, asked.category))
    .for("key share");
  if (!member || !category) return undefined;
  const [kept] = await tx
    .select({ since: categoryModerators.appointedAt })
    .from(categoryModerators)
    .where(
      and(
        eq(categoryModerators.memberId, member.id),
        eq(categoryModerators.categoryId, category.id),
      ),
    );
  return { ...member, category: category.id, keepsIt: kept !== undefined };
}
