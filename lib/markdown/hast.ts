import type { Element, ElementContent, Nodes, Properties, Text } from "hast";

export function element(
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children };
}

export function text(value: string): Text {
  return { type: "text", value };
}

/** One of the elements named. The brand tells the compiler that another one is an element too. */
export function isElement(node: Nodes, ...names: string[]): node is Element & { named: true } {
  return node.type === "element" && names.includes(node.tagName);
}

/** Whether a reader would see anything of it. */
export function isVisible(node: Nodes): boolean {
  if (node.type === "text") return /[^\s\u00a0]/.test(node.value);
  if (isElement(node, "img", "input", "hr")) return true;
  return "children" in node && node.children.some(isVisible);
}

export function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (isElement(node, "br")) return "\n";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}
