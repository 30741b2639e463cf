import type postgres from "postgres";
import { slugOf } from "#lib/questions/slug.ts";
import { limits } from "#lib/words/limits.ts";
import { CategoryLine, readJson } from "./format.ts";
import { readLines } from "./lines.ts";
import { takeInHalves } from "./refused.ts";
import type { Run } from "./run.ts";
import { findAddresses, markUnfinished } from "./session.ts";

const FILE = "categories.ndjson";

/** Categories are few: one at a time. One that stands at the same path already is taken for the same. */
export async function importCategories(run: Run, file: string): Promise<void> {
  for await (const line of readLines(file)) {
    run.progress(FILE, line.bytes);
    const say = (what: string, lost = true) =>
      run.find({ file: FILE, line: line.number, what, lost });
    const read = "text" in line ? readJson(CategoryLine, line.text) : line;
    if ("trouble" in read) {
      say(read.trouble);
      continue;
    }
    const category = read.value;
    if (!run.seen.category.first(category.id)) {
      say(`there was a category ${category.id} before`);
      continue;
    }
    const leaveOut = (why: string) => say(`category ${category.id} was left out: ${why}`);
    await takeInHalves(
      [category],
      async () => {
        const trouble = await importCategory(run, category);
        if (trouble) leaveOut(trouble);
        else run.totals.categories += 1;
      },
      (_, why) => leaveOut(why),
    );
  }
}

async function importCategory(run: Run, category: CategoryLine): Promise<string | undefined> {
  const { sql, session } = run;
  const known = await findAddresses(sql, session.source, "category", [category.id]);
  const before = known.get(category.id);
  if (before !== undefined) {
    run.categories.set(category.id, before);
    return undefined;
  }
  const parentId = category.parent === null ? null : run.categories.get(category.parent);
  if (parentId === undefined) return `there is no category ${category.parent} above it`;
  const parent = await findParent(sql, parentId);
  if (parent.depth >= limits.category.depth) {
    return `categories are at most ${limits.category.depth} deep`;
  }
  await markUnfinished(sql, session);
  const id = await sql.begin(async (tx) => {
    const made = await place(tx, run, category, parent);
    await tx`
      insert into legacy_addresses (source, kind, key, target_id)
      values (${session.source}, 'category', ${String(category.id)}, ${made})`;
    return made;
  });
  run.categories.set(category.id, id);
  return undefined;
}

type Parent = { id: number | null; path: string; depth: number };

async function findParent(sql: postgres.Sql, id: number | null): Promise<Parent> {
  if (id === null) return { id, path: "", depth: 0 };
  const [row] = await sql<{ path: string; depth: number }[]>`
    select path, depth from categories where id = ${id}`;
  return { id, path: `${row?.path}/`, depth: row?.depth ?? 0 };
}

async function place(
  tx: postgres.ISql,
  run: Run,
  category: CategoryLine,
  parent: Parent,
): Promise<number> {
  const wanted = slugOf(category.slug.trim() || category.name);
  for (let round = 1; ; round++) {
    const slug = round === 1 ? wanted : `${wanted}-${round}`;
    const path = `${parent.path}${slug}`;
    const [there] = await tx<{ id: number; own: boolean }[]>`
      select c.id::float8 as id, exists (
        select from legacy_addresses l
        where l.source = ${run.session.source} and l.kind = 'category' and l.target_id = c.id
      ) as own from categories c where c.path = ${path}`;
    if (there && !there.own) return there.id;
    if (!there) return insert(tx, run, category, { parent, slug, path });
  }
}

async function insert(
  tx: postgres.ISql,
  run: Run,
  { name, description }: CategoryLine,
  at: { parent: Parent; slug: string; path: string },
): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    insert into categories (parent_id, name, slug, description, position, path, depth)
    values (${at.parent.id}, ${name.trim()}, ${at.slug}, ${description},
      (select coalesce(max(position) + 1, 0) from categories
       where parent_id is not distinct from ${at.parent.id}::bigint),
      ${at.path}, ${at.parent.depth + 1})
    returning id::float8 as id`;
  if (!row) throw new Error(`Category ${at.path} was not made.`);
  run.added.categories += 1;
  return row.id;
}
