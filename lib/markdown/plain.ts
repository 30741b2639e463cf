import { shorten } from "./excerpt.ts";
import { type Format, RENDERER_VERSION, type Rendered } from "./format.ts";
import { splitParagraphs } from "./from-text.ts";
import { renderLimits } from "./limits.ts";
import { tidySource } from "./source.ts";

const escapes: { [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What a reader gets when the renderer refuses an imported post: its words and lines, escaped. */
export function renderPlain(
  source: string,
  format: Format,
  version: number = RENDERER_VERSION,
): Rendered {
  const tidy = tidySource(source.slice(0, renderLimits.imported));
  const words = format === "html" ? withoutTags(tidy) : tidy;
  const paragraphs = splitParagraphs(words);
  const html = paragraphs
    .map((lines) => `<p dir="auto">${lines.map(escapeHtml).join("<br>\n")}</p>`)
    .join("");
  const opening = words.slice(0, renderLimits.excerpt * 8);
  return { html, excerpt: shorten(opening.replace(/\s+/g, " ").trim()), version };
}

function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

const named: { [name: string]: string } = { amp: "&", gt: ">", lt: "<", nbsp: " ", quot: '"' };

/** A crude reading of HTML in one pass over the text, for HTML that no parser should be given. */
function withoutTags(source: string): string {
  return source
    .replace(/<(script|style|xml)\b[^<>]*>[^<]*/gi, "")
    .replace(/<(?:br|\/?(?:p|div|ul|ol|table|blockquote|h[1-6]))\b[^<>]*>/gi, "\n\n")
    .replace(/<\/?(?:li|tr)\b[^<>]*>/gi, "\n")
    .replace(/<[a-z/!?][^<>]*>?/gi, "")
    .replace(/&(amp|gt|lt|nbsp|quot|#39);/g, (_, name: string) => named[name] ?? "'");
}
