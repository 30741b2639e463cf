import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import { refuseCostly } from "./checks.ts";
import { isElement } from "./hast.ts";

/**
 * Raw HTML is no syntax here: "<numb>" or "<b>" stays on the page as it was typed. Dropping it
 * would lose words that somebody wrote, and Markdown around and between goes on working.
 */
function withoutHtml(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ["htmlFlow", "htmlText"] } });
}

const processor = unified()
  .use(remarkParse)
  .use(withoutHtml)
  .use(remarkGfm)
  .use(remarkRehype)
  .freeze();

/** Markdown as CommonMark and GFM have it, before our house rules and the sanitiser. */
export function fromMarkdown(source: string): Root {
  const tree = processor.parse(source);
  refuseCostly(tree);
  const result = processor.runSync(tree);
  nameNotes(result, source);
  return result;
}

const noteMarks = ["dataFootnotes", "dataFootnoteRef", "dataFootnoteBackref"];

/** Two posts of one page may both have a note 1: each gets ids of its own. */
function nameNotes(tree: Root, source: string): void {
  let prefix: string | undefined;
  visit(tree, "element", (node) => {
    // Written out as HTML itself reads them back, so that rendering is stable.
    for (const mark of noteMarks) {
      if (node.properties[mark] === true) node.properties[mark] = "";
    }
    if (isElement(node, "section") && "dataFootnotes" in node.properties) {
      node.properties.ariaLabel = "Footnotes";
      node.children = node.children.filter((child) => !isElement(child, "h2"));
    }
    if (!isNotePart(node)) return;
    prefix ??= `user-content-${createHash("sha256").update(source).digest("hex").slice(0, 8)}-`;
    for (const name of ["id", "href"]) {
      const value = node.properties[name];
      if (typeof value !== "string") continue;
      node.properties[name] = value.replace("user-content-", prefix);
    }
  });
}

function isNotePart(node: Element): boolean {
  if (isElement(node, "li")) return String(node.properties.id).startsWith("user-content-fn-");
  return "dataFootnoteRef" in node.properties || "dataFootnoteBackref" in node.properties;
}
