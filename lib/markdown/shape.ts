import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import { readAddress } from "./addresses.ts";
import { element, isElement, isVisible } from "./hast.ts";
import { wordsForImage } from "./images.ts";
import { schema } from "./schema.ts";

const sanitiser = unified().use(rehypeSanitize, schema).freeze();

/** The last stage of every format: our own house rules, then the sanitiser, which has the last word. */
export function finish(tree: Root): Root {
  const top = highestHeading(tree);
  const children = shapeAll(tree.children, { top, link: false }).map(withDirection);
  return sanitiser.runSync({ type: "root", children });
}

type Place = { top: number; link: boolean };

function shapeAll(nodes: readonly RootContent[], place: Place): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [node];
    return node.type === "element" ? shape(node, place) : [];
  });
}

function shape(node: Element, place: Place): ElementContent[] {
  if (isElement(node, "img")) return shapeAll(wordsForImage(node, place.link), place);
  if (isElement(node, "a")) return shapeLink(node, place);
  const children = shapeAll(node.children, place);
  const changed = { ...node, children };
  const level = levelOf(node);
  if (level) return [{ ...changed, tagName: `h${Math.min(level - place.top + 3, 6)}` }];
  if (isElement(node, "code")) return [{ ...changed, properties: languageOf(node) }];
  if (isElement(node, "input")) {
    const ariaLabel = node.properties.checked ? "done" : "not done";
    return [{ ...changed, properties: { ...node.properties, ariaLabel } }];
  }
  return isElement(node, "p") && !children.some(isVisible) ? [] : [changed];
}

function shapeLink(node: Element, place: Place): ElementContent[] {
  const children = shapeAll(node.children, { ...place, link: true });
  const address = place.link ? null : readAddress(String(node.properties.href ?? ""));
  if (!address) return children;
  const { rel, href, ...others } = node.properties;
  const outbound = { rel: ["ugc", "nofollow", "noopener", "noreferrer"] };
  const properties = {
    ...others,
    href: address.href,
    ...(address.outbound ? outbound : {}),
  };
  return [element("a", properties, children)];
}

function languageOf(code: Element): Properties {
  const names = [code.properties.className ?? []].flat().map(String);
  const name = names.find((one) => /^language-[\w-]+$/.test(one));
  return name ? { className: [name] } : {};
}

function levelOf(node: Element): number {
  return /^h[1-6]$/.test(node.tagName) ? Number(node.tagName.charAt(1)) : 0;
}

/** A post begins at h3 whatever its writer began with, so that the page's outline has no gaps. */
function highestHeading(node: Root | Element): number {
  let top = 7;
  for (const child of node.children) {
    if (child.type !== "element") continue;
    top = Math.min(top, levelOf(child) || highestHeading(child));
  }
  return top;
}

/** On outer blocks only: "auto" does not look into descendants that carry a direction of their own. */
function withDirection(node: ElementContent): ElementContent {
  if (node.type !== "element" || isElement(node, "hr", "br")) return node;
  return { ...node, properties: { ...node.properties, dir: "auto" } };
}
