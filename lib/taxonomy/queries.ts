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
