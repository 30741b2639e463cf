import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type LongList, pagesOf, stretch } from "#lib/lists/walk.ts";
import { limits } from "#lib/words/limits.ts";
import { tagName } from "./tag-name.ts";

/** A category in the tree; its counts include its descendants. */
export type CategoryNode = {
  id: number;
  name: string;
  path: string;
  depth: number;
  description: string;
  questionCount: number;
  unansweredCount: number;
  children: CategoryNode[];
};

export type CategoryShown = Omit<CategoryNode, "children"> & {
  ancestors: { name: string; path: string }[];
  children: CategoryNode[];
};

export type TagRow = { id: number; name: string; description: string; questionCount: number };

export type TagShown = TagRow & { unansweredCount: number; synonyms: string[] };

/** A page of tags or members, most used first. */
export type Page<Row> = { rows: Row[]; total: number; page: number; pageCount: number };

/** A tag, or the tag that this name is a synonym of. */
export type TagFound = TagShown | { synonymOf: string };

type CategoryRow = Omit<CategoryNode, "children"> & { parentId: number | null };

/** The whole tree, each level in its own order; the counts of a branch include what grows on it. */
export async function listCategories(db: Database): Promise<CategoryNode[]> {
  const rows = await readRows<CategoryRow>(
    db,
    sql`select id, parent_id as "parentId", name, path, depth, description,
        question_count as "questionCount", unanswered_count as "unansweredCount"
      from categories order by depth, position, name, id`,
  );
  const nodes = new Map(
    rows.map(({ parentId, ...row }) => [row.id, { parentId, node: { ...row, children: [] } }]),
  ) as Map<number, { parentId: number | null; node: CategoryNode }>;
  for (const { parentId, node } of nodes.values()) {
    if (parentId !== null) nodes.get(parentId)?.node.children.push(node);
  }
  for (const { parentId, node } of [...nodes.values()].reverse()) {
    const parent = parentId === null ? undefined : nodes.get(parentId)?.node;
    if (!parent) continue;
    parent.questionCount += node.questionCount;
    parent.unansweredCount += node.unansweredCount;
  }
  return [...nodes.values()].filter((n) => n.parentId === null).map((n) => n.node);
}

/** By any case of its path; the caller compares `path` and leads other spellings to it. */
export async function findCategory(db: Database, path: string): Promise<CategoryShown | undefined> {
  const folded = path.toLowerCase();
  const ancestors: CategoryNode[] = [];
  let level = await listCategories(db);
  for (;;) {
    const node = level.find((c) => `${folded}/`.startsWith(`${c.path.toLowerCase()}/`));
    if (!node) return undefined;
    if (node.path.toLowerCase() === folded) {
      return { ...node, ancestors: ancestors.map(({ name, path }) => ({ name, path })) };
    }
    ancestors.push(node);
    level = node.children;
  }
}

/** Every category by its path, for a list to choose from. */
export const listCategoryPaths = (
  db: Database,
): Promise<{ id: number; name: string; path: string }[]> =>
  readRows(db, sql`select id, name, path from categories order by path`);

/** All tags that questions carry, in the order of their index. */
export async function tagList(db: Database): Promise<LongList> {
  const entries = sql`select question_count as key, id from tags where question_count > 0`;
  const [row] = await readRows<{ total: number }>(
    db,
    sql`select count(*) as total from tags where question_count > 0`,
  );
  return { name: "tags", branches: [entries], keyType: "integer", total: row?.total ?? 0 };
}

export async function listTags(db: Database, page: number): Promise<Page<TagRow> | undefined> {
  const size = limits.page.tags;
  const list = await tagList(db);
  const pageCount = pagesOf(list.total, size);
  if (page > pageCount) return undefined;
  const entries = await stretch(db, list, (page - 1) * size, size);
  const rows = await readRows<TagRow>(
    db,
    sql`select t.id, t.name, t.description, t.question_count as "questionCount"
      from (${entries}) e join tags t on t.id = e.id order by e.key desc, e.id desc`,
  );
  return { rows, total: list.total, page, pageCount };
}

/** By its name; another spelling of it and a synonym are told apart, so that the page can lead there. */
export async function findTag(db: Database, name: string): Promise<TagFound | undefined> {
  const spelt = tagName(name);
  const rows = await readRows<TagShown & { synonymOf: string | null }>(
    db,
    sql`select t.id, t.name, t.description, t.question_count as "questionCount",
        t.unanswered_count as "unansweredCount", o.name as "synonymOf",
        array(select s.name from tags s where s.synonym_of_id = t.id order by s.name) as synonyms
      from tags t left join tags o on o.id = t.synonym_of_id
      where t.name in (${name}, ${spelt})`,
  );
  const found = rows.find((row) => row.name === name) ?? rows[0];
  if (!found) return undefined;
  const { synonymOf, ...shown } = found;
  if (synonymOf !== null) return { synonymOf };
  return shown.name === name ? shown : { synonymOf: shown.name };
}
