import type { Element, ElementContent } from "hast";
import { groupRuns, isFlow, trimRun } from "./flow.ts";
import { element, isElement, isVisible, text, wordsOf } from "./hast.ts";

type Make = (node: Element, children: ElementContent[]) => ElementContent[];

const makers: { [name: string]: Make } = {
  p: (_, children) => groupRuns(children),
  blockquote: (node, children) => unlessEmpty(node, groupRuns(children)),
  hr: (node) => [element(node.tagName)],
  ul: list,
  ol: list,
  dl: (node, children) => unlessEmpty(node, children.filter(named("dt", "dd"))),
  table: (node, children) => unlessEmpty(node, children.filter(named("thead", "tbody", "tfoot"))),
  tr: (node, children) => [element(node.tagName, {}, children.filter(named("td", "th")))],
  li: hold,
  dt: hold,
  dd: hold,
  td: hold,
  th: hold,
};
for (const name of ["h1", "h2", "h3", "h4", "h5", "h6"]) makers[name] = heading;
for (const name of ["thead", "tbody", "tfoot"]) {
  makers[name] = (node, children) => [element(node.tagName, {}, children.filter(named("tr")))];
}
for (const name of ["pre", "listing", "plaintext", "xmp"]) makers[name] = code;

export const blockNames: ReadonlySet<string> = new Set(Object.keys(makers));

/** A block element whose children are clean already, as clean blocks. */
export function block(node: Element, children: ElementContent[]): ElementContent[] {
  return makers[node.tagName]?.(node, children) ?? children;
}

function unlessEmpty(node: Element, children: ElementContent[]): ElementContent[] {
  return children.some(isVisible) ? [element(node.tagName, {}, children)] : [];
}

function named(...names: string[]): (node: ElementContent) => boolean {
  return (node) => isElement(node, ...names);
}

/** Lists in lists belong to the item before them; words between items become items. */
function list(node: Element, children: ElementContent[]): ElementContent[] {
  const items: Element[] = [];
  for (const child of groupRuns(children, ["li"])) {
    if (child.type !== "element" || !isVisible(child)) continue;
    const last = items.at(-1);
    if (isElement(child, "li")) items.push(child);
    else if (last && isElement(child, "ul", "ol")) last.children.push(child);
    else items.push(element("li", {}, isElement(child, "p") ? child.children : [child]));
  }
  const start = Number(node.properties.start);
  const properties = node.tagName === "ol" && start > 1 && start < 1e9 ? { start } : {};
  return items.length > 0 ? [element(node.tagName, properties, items)] : [];
}

/** An item or a cell: bare words stay bare, several paragraphs stay paragraphs. */
function hold(node: Element, children: ElementContent[]): ElementContent[] {
  const blocks = groupRuns(children);
  const paragraphs = blocks.filter(named("p"));
  const bare = paragraphs.length < 2;
  const inside = bare
    ? blocks.flatMap((child) => (isElement(child, "p") ? child.children : [child]))
    : blocks;
  const { align, colSpan } = node.properties;
  const properties = isElement(node, "td", "th") && !colSpan && align ? { align } : {};
  return [element(node.tagName, properties, inside)];
}

function heading(node: Element, children: ElementContent[]): ElementContent[] {
  const bare = children.flatMap(bareWords).filter((child) => !isElement(child, "br"));
  return unlessEmpty(node, trimRun(bare));
}

function bareWords(node: ElementContent): ElementContent[] {
  if (!isFlow(node)) return [node];
  return node.type === "element" ? [text(" "), ...node.children.flatMap(bareWords), text(" ")] : [];
}

function code(_: Element, children: ElementContent[]): ElementContent[] {
  const value = children.map(wordsOf).join("").replaceAll("\u00a0", " ");
  return value.trim() ? [element("pre", {}, [element("code", {}, [text(value)])])] : [];
}
