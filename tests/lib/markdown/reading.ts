import type { Element, Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

export function parseHtml(html: string): Root {
  return parser.parse(html);
}

export function writeHtml(tree: Root): string {
  return stringifier.stringify(tree);
}

/** The words that a reader sees, one space between them. */
export function visibleText(html: string): string {
  return fold(linesOf(parseHtml(html)));
}

/** The same with the lines kept. */
export function visibleLines(html: string): string {
  return linesOf(parseHtml(html))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

function linesOf(node: Nodes, pre = false): string {
  if (node.type === "text") return pre ? node.value : node.value.replaceAll("\n", " ");
  if (node.type === "element" && node.tagName === "br") return "\n";
  if (!("children" in node)) return "";
  const inside = pre || (node.type === "element" && node.tagName === "pre");
  const words = node.children.map((child) => linesOf(child, inside)).join("");
  return isBlock(node) ? `\n${words}\n` : words;
}

export function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Nodes) => {
    if (node.type === "element") found.push(node);
    if ("children" in node) node.children.forEach(walk);
  };
  walk(parseHtml(html));
  return found;
}

const inline = new Set("a br code del em img input kbd strong sub sup".split(" "));

/** Two pieces of HTML that mean the same come out equal: attributes sorted, white space between blocks gone. */
export function comparable(html: string): string {
  const tree = parseHtml(html);
  tidy(tree);
  return writeHtml(tree);
}

function tidy(node: Root | Element): void {
  const container = node.type === "root" || !inline.has(node.tagName);
  for (const child of node.children) {
    if (child.type !== "element") continue;
    child.properties = Object.fromEntries(Object.entries(child.properties).sort());
    if (child.tagName !== "pre") tidy(child);
  }
  const children = [...node.children];
  children.forEach((child, index) => {
    if (child.type !== "text") return;
    child.value = child.value.replace(/\s+/g, " ");
    const before = children[index - 1];
    const after = children[index + 1];
    if (before ? isBlock(before) : container) child.value = child.value.trimStart();
    if (after ? isBlock(after) : container) child.value = child.value.trimEnd();
  });
}

function isBlock(node: Nodes): boolean {
  return node.type === "element" && (node.tagName === "br" || !inline.has(node.tagName));
}
