import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { keepFormerPaths } from "./former-paths.ts";

/** A category as it is changed: locked, with its place in the tree. */
export type LockedCategory = {
  id: number;
  name: string;
  slug: string;
  description: string;
  parentId: number | null;
  path: string;
  depth: number;
};

export const wrongField = (fields: Record<string, string>) =>
  new Refused("invalid", "Please look at the marked fields again.", fields);

/** Whoever changes the tree is alone with it: paths and depths of a whole branch change together. */
export const lockTree = (tx: Database) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('categories'))`);

/** Needs `lockTree`. */
export async function lockCategory(tx: Database, id: number): Promise<LockedCategory | undefined> {
  const [found] = await tx
    .select({
      id: categories.id,
      name: categories.name,
      slug: categories.slug,
      description: categories.description,
      parentId: categories.parentId,
      path: categories.path,
      depth: categories.depth,
    })
    .from(categories)
    .where(eq(categories.id, id))
    .for("update");
  return found;
}

export const isWithin = (path: string, branch: { path: string }) =>
  `${path}/`.startsWith(`${branch.path}/`);

/** Where a category is to stand; `field` is what is said to be wrong when it cannot. */
type Place = { above: LockedCategory | undefined; slug: string; field: string };

/** Brings a whole branch to another place in the tree; the addresses that it had lead there. */
export async function place(tx: Database, branch: LockedCategory, to: Place): Promise<void> {
  const path = to.above ? `${to.above.path}/${to.slug}` : to.slug;
  const deeper = (to.above?.depth ?? 0) + 1 - branch.depth;
  await mindPlace(tx, branch, { path, deeper, field: to.field });
  if (path !== branch.path) await keepFormerPaths(tx, branch.path, path);
  await tx.execute(sql`
    update categories set
      path = ${path} || substr(path, char_length(${branch.path}) + 1),
      depth = depth + ${deeper}::smallint,
      slug = case when id = ${branch.id} then ${to.slug} else slug end,
      parent_id = case when id = ${branch.id} then ${to.above?.id ?? null}::bigint else parent_id end
    where id = ${branch.id} or starts_with(path, ${`${branch.path}/`})`);
}

type Wanted = { path: string; deeper: number; field: string };

async function mindPlace(tx: Database, branch: LockedCategory, { path, deeper, field }: Wanted) {
  const [found] = await tx.execute<{ taken: boolean; depth: number }>(sql`
    select exists (select from categories where path = ${path} and id <> ${branch.id}) as taken,
      (select max(depth)::int from categories
        where id = ${branch.id} or starts_with(path, ${`${branch.path}/`})) as depth`);
  if (found?.taken) {
    throw wrongField({
      [field]: `There is a category with the address “${path}” already. Please choose another address, or merge the two.`,
    });
  }
  if (Number(found?.depth) + deeper > limits.category.depth) {
    throw wrongField({
      [field]: `The tree would become deeper than ${limits.category.depth} levels.`,
    });
  }
}
