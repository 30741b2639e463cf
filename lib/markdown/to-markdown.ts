import type { PhrasingContent, Root } from "mdast";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { findAddresses } from "./addresses.ts";
import type { Format } from "./format.ts";
import { fromHtml } from "./from-html.ts";
import { splitParagraphs } from "./from-text.ts";
import { tidySource } from "./source.ts";

const reader = unified().use(rehypeRemark).freeze();
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", emphasis: "*", fences: true, rule: "-" })
  .freeze();

/** What an editor starts from: Markdown that shows the same words and lines as the post did. */
export function toMarkdown(source: string, format: Format): string {
  if (format === "markdown") return source;
  const tidy = tidySource(source);
  const tree = format === "html" ? reader.runSync(fromHtml(tidy)) : readText(tidy);
  return writer.stringify(tree);
}

function readText(source: string): Root {
  const children = splitParagraphs(source).map((lines) => ({
    type: "paragraph" as const,
    children: lines.flatMap(readLine),
  }));
  return { type: "root", children };
}

function readLine(line: string, index: number): PhrasingContent[] {
  const words = findAddresses(line).map((piece): PhrasingContent => {
    const text = { type: "text" as const, value: piece.text };
    return piece.href ? { type: "link", url: piece.href, children: [text] } : text;
  });
  return index > 0 ? [{ type: "break" }, ...words] : words;
}
