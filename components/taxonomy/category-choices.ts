import type { CategoryNode } from "#lib/taxonomy/queries.ts";

export type CategoryChoice = { value: string; label: string };

/** The tree as one list to choose from, each level set in a little further. */
export const categoryChoices = (tree: readonly CategoryNode[]): CategoryChoice[] =>
  tree.flatMap(({ id, name, depth, children }) => [
    { value: String(id), label: `${"\u2003".repeat(depth - 1)}${name}` },
    ...categoryChoices(children),
  ]);
