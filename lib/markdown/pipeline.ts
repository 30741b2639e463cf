import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { excerptOf } from "./excerpt.ts";
import { type Format, RENDERER_VERSION, type Rendered } from "./format.ts";
import { fromHtml } from "./from-html.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { fromText } from "./from-text.ts";
import { renderLimits } from "./limits.ts";
import { UnrenderableError } from "./refusal.ts";
import { finish } from "./shape.ts";
import { tidySource } from "./source.ts";

const stringifier = unified().use(rehypeStringify).freeze();
const readers: { [F in Format]: (source: string) => Root } = {
  text: fromText,
  html: fromHtml,
  markdown: fromMarkdown,
};

/** Source to HTML, in this thread and without a time limit: for the worker and for tests. */
export function render(source: string, format: Format): Rendered {
  const tree = treeOf(source, format);
  const html = stringifier.stringify(tree);
  if (html.length > renderLimits.output) throw new UnrenderableError("too-large");
  return { html, excerpt: excerptOf(tree), version: RENDERER_VERSION };
}

function treeOf(source: string, format: Format): Root {
  try {
    return finish(readers[format](tidySource(source)));
  } catch (error) {
    // The stack ends where nesting is deeper than any reader could follow.
    if (error instanceof RangeError) throw new UnrenderableError("too-deep");
    throw error;
  }
}
