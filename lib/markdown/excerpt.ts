import type { Nodes, Root } from "hast";
import { isElement } from "./hast.ts";
import { renderLimits } from "./limits.ts";

const length = renderLimits.excerpt;
const flowing = new Set("a code del em input kbd strong sub sup".split(" "));
const graphemes = new Intl.Segmenter();

/** The first words of a post, without marks, for lists and descriptions. */
export function excerptOf(tree: Root): string {
  let words = "";
  const walk = (node: Nodes): void => {
    // White space folds away later, so some more is read than will be kept.
    if (words.length > length * 4 || isNote(node)) return;
    if (node.type === "text") words += node.value;
    if (!("children" in node)) return;
    const apart = node.type === "element" && !flowing.has(node.tagName);
    if (apart) words += " ";
    for (const child of node.children) walk(child);
    if (apart) words += " ";
  };
  walk(tree);
  return shorten(
    words
      .slice(0, length * 8)
      .replace(/\s+/g, " ")
      .trim(),
  );
}

function isNote(node: Nodes): boolean {
  if (isElement(node, "section")) return true;
  return (
    isElement(node, "sup") &&
    node.children.some((child) => isElement(child, "a") && "dataFootnoteRef" in child.properties)
  );
}

/** Cuts at a word, or between characters where a script has no spaces. */
export function shorten(words: string): string {
  if (words.length <= length) return words;
  const space = words.lastIndexOf(" ", length);
  const end = space > length / 2 ? space : graphemeBefore(words.slice(0, length + 20));
  return `${words.slice(0, end).replace(/[\s.,;:!?…–—-]+$/u, "")}…`;
}

function graphemeBefore(words: string): number {
  let end = 0;
  for (const { index } of graphemes.segment(words)) {
    if (index > length) break;
    end = index;
  }
  return end || length;
}
