import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { block, blockNames } from "./blocks.ts";
import { gap, groupRuns, isFlow } from "./flow.ts";
import { element, isElement, isVisible, text, wordsOf } from "./hast.ts";
import { wordsForImage } from "./images.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML as people paste it, brought back to what they meant: paragraphs, lists, quotes, emphasis. */
export function fromHtml(source: string): Root {
  const tree = parser.parse(source);
  const place = { pre: false, item: false, link: false, marks: [] };
  return { type: "root", children: groupRuns(convertAll(tree.children, place)) };
}

type Place = { pre: boolean; item: boolean; link: boolean; marks: string[] };

const dropped = new Set(
  "applet audio canvas embed head iframe input math noembed noframes noscript object script select style svg template textarea title video xml".split(
    " ",
  ),
);
const breaking = new Set(
  "address article aside body center details div dir fieldset figcaption figure footer form header html legend main menu nav section summary".split(
    " ",
  ),
);
const inline: { [name: string]: string } = {
  a: "a",
  b: "strong",
  cite: "em",
  code: "code",
  del: "del",
  dfn: "em",
  em: "em",
  i: "em",
  kbd: "kbd",
  s: "del",
  samp: "code",
  strike: "del",
  strong: "strong",
  sub: "sub",
  sup: "sup",
  tt: "code",
  // Underlined words on a web page look like links.
  u: "em",
  var: "em",
};

function convertAll(nodes: readonly RootContent[], place: Place): ElementContent[] {
  const kept = place.item ? withoutWordBullets(nodes) : nodes;
  const result: ElementContent[] = [];
  for (const node of kept) {
    if (node.type === "text") result.push(text(place.pre ? node.value : tidySpaces(node.value)));
    if (node.type === "element") for (const made of convert(node, place)) result.push(made);
  }
  return result;
}

function convert(node: Element, place: Place): ElementContent[] {
  const name = node.tagName;
  if (dropped.has(name) || (place.item && isWordBullet(node))) return [];
  if (name === "br") return [place.pre ? text("\n") : element("br")];
  if (name === "img") return wordsForImage(node, place.link);
  const mark = Object.hasOwn(inline, name) ? inline[name] : undefined;
  const children = convertAll(node.children, placeInside(node, place, mark));
  if (place.pre) return children;
  if (blockNames.has(name)) return block(node, children);
  if (breaking.has(name)) return [gap(), ...children, gap()];
  return mark && !place.marks.includes(mark) ? wrapInline(mark, node, children) : children;
}

function placeInside(node: Element, place: Place, mark: string | undefined): Place {
  return {
    pre: place.pre || isElement(node, "pre", "listing", "plaintext", "xmp"),
    item: isElement(node, "li") || (place.item && !isElement(node, "table", "blockquote")),
    link: place.link || isElement(node, "a"),
    marks: mark ? [...place.marks, mark] : place.marks,
  };
}

/** Emphasis around whole paragraphs goes into each of them; emphasis around nothing goes. */
function wrapInline(name: string, node: Element, children: ElementContent[]): ElementContent[] {
  const { href, title } = node.properties;
  const properties = name === "a" ? { href, ...(title ? { title } : {}) } : {};
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    result.push(...(run.some(isVisible) ? [element(name, properties, run)] : run));
    run = [];
  };
  for (const child of children) {
    if (!isFlow(child)) run.push(child);
    else {
      flush();
      result.push(wrapInside(name, node, child));
    }
  }
  flush();
  return result;
}

function wrapInside(name: string, node: Element, child: ElementContent): ElementContent {
  if (child.type !== "element" || isElement(child, "pre", "hr")) return child;
  return { ...child, children: wrapInline(name, node, child.children) };
}

/** Hard spaces that Word strews about become spaces; those before ":" or "?" are good French. */
function tidySpaces(value: string): string {
  return value
    .replace(/[\s\u00a0]+/g, (run) => (run === "\u00a0" ? run : " "))
    .replace(/(?<!«)\u00a0(?![?!:;»])/g, " ");
}

/** Word draws the bullet of a list item itself, between two comments; our list has its own. */
function withoutWordBullets(nodes: readonly RootContent[]): RootContent[] {
  let inside = false;
  return nodes.filter((node) => {
    if (node.type !== "comment") return !inside;
    if (/\[if\s+!supportLists\]/.test(node.value)) inside = true;
    else if (/\[endif\]/.test(node.value)) inside = false;
    return false;
  });
}

function isWordBullet(node: Element): boolean {
  return (
    /mso-list:\s*ignore/i.test(String(node.properties.style ?? "")) && wordsOf(node).length < 40
  );
}
