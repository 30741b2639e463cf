import type { Database } from "#db/client.ts";

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

export async function listCategories(_db: Database): Promise<CategoryNode[]> {
  throw new Error("Not here yet.");
}

export async function findCategory(
  _db: Database,
  _path: string,
): Promise<CategoryShown | undefined> {
  throw new Error("Not here yet.");
}

export async function listTags(_db: Database, _page: number): Promise<Page<TagRow> | undefined> {
  throw new Error("Not here yet.");
}

export async function findTag(_db: Database, _name: string): Promise<TagFound | undefined> {
  throw new Error("Not here yet.");
}
