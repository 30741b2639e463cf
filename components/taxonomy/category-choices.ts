import type { CategoryNode } from "#lib/taxonomy/queries.ts";

export type CategoryChoice = { value: string; label: string };

/** The tree as one list to choose from, each level set in a little further. */
export const categoryChoices = (tree: readonly CategoryNode[]): CategoryChoice[] =>
  tree.flatMap(({ id, name, depth, children }) => [
    { value: String(id), label: `${"\u2003".repeat(depth - 1)}${name}` },
    ...categoryChoices(children),
  ]);

/** All of them but one and what is below it: where that one can go. */
export const choicesBut = (tree: readonly CategoryNode[], but: number): CategoryChoice[] =>
  categoryChoices(without(tree, but));

const without = (tree: readonly CategoryNode[], but: number): CategoryNode[] =>
  tree
    .filter(({ id }) => id !== but)
    .map((node) => ({ ...node, children: without(node.children, but) }));
