import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { categories } from "#db/schema/taxonomy.ts";
import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { keepCategories } from "./categories-kept.ts";
import { leadOver } from "./former-paths.ts";
import { MergeCategory } from "./input.ts";
import { followRulesAbove } from "./move-category.ts";
import {
  isWithin,
  type LockedCategory,
  lockCategory,
  lockTree,
  place,
  wrongField,
} from "./tree.ts";

/**
 * What stands in one category, or below it, stands in another from now on, with all who follow and the words that
 * are watched for. What waits there, and who moderates, is as in the other one.
 */
export const mergeCategory = command({
  input: MergeCategory,
  may: "category.merge",
  on: onNothing,
  does: async ({ tx, input }) => {
    await lockTree(tx);
    await lockQuestions(tx, input.category);
    const from = await lockCategory(tx, input.category);
    if (!from) throw new Refused("not-found", "There is no such category.");
    const into = await lockCategory(tx, input.into);
    if (!into) throw wrongField({ into: "This category is not there any more." });
    if (isWithin(into.path, from)) {
      throw wrongField({ into: "A category cannot go into itself, or into what is below it." });
    }
    const questions = await bringQuestions(tx, from.id, into.id);
    await bringChildren(tx, from, into);
    await bringFollowers(tx, from.id, into.id);
    const watched = await bringWatchedWords(tx, from.id, into.id);
    await leadOver(tx, from, into.id);
    await tx.delete(categories).where(eq(categories.id, from.id));
    await keepCategories(tx, [into.id]);
    await followRulesAbove(tx);
    return {
      event: { name: "category.merged", category: from.id, into: into.id },
      change: {
        before: { name: from.name, path: from.path, questions },
        after: { path: into.path, ...(watched > 0 && { watched }) },
      },
    };
  },
});

/** Threads come before categories everywhere. */
const lockQuestions = (tx: Database, category: number) =>
  tx.execute(sql`
    select id from posts where category_id = ${category} order by id for no key update`);

async function bringQuestions(tx: Database, from: number, into: number): Promise<number> {
  const moved = await tx.execute(sql`
    update posts set category_id = ${into} where category_id = ${from} returning 1`);
  await tx.execute(sql`
    update drafts set category = ${String(into)} where category = ${String(from)}`);
  return moved.length;
}

async function bringChildren(tx: Database, from: LockedCategory, into: LockedCategory) {
  const below = await tx
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.parentId, from.id))
    .orderBy(categories.position, categories.id);
  for (const { id } of below) {
    const child = await lockCategory(tx, id);
    if (child) await place(tx, child, { above: into, slug: child.slug, field: "into" });
  }
}

async function bringFollowers(tx: Database, from: number, into: number): Promise<void> {
  await tx.execute(sql`
    with left_behind as (
      delete from follows where subject = 'category' and subject_id = ${from} returning member_id
    )
    insert into follows (member_id, subject, subject_id)
    select member_id, 'category', ${into}::bigint from left_behind
    on conflict do nothing`);
}

/** What is watched for in both stays as the other category has it; the rest of it goes with this one. */
async function bringWatchedWords(tx: Database, from: number, into: number): Promise<number> {
  await tx.execute(sql`
    delete from watched_words where category_id in (${from}, ${into}) and ends_at <= now()`);
  const moved = await tx.execute(sql`
    update watched_words w set category_id = ${into} where category_id = ${from} and not exists (
      select from watched_words o
      where o.category_id = ${into} and o.kind = w.kind and o.text = w.text)
    returning 1`);
  return moved.length;
}
