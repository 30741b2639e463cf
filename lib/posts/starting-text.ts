import { findRefusal } from "#lib/markdown/checks.ts";
import { toMarkdown } from "#lib/markdown/to-markdown.ts";
import { openingWords, plainText } from "./plain.ts";
import type { Version } from "./revise.ts";

type Stored = Pick<Version, "format" | "source"> & { html?: string | null };

/** The text that an editor starts from: Markdown, whatever the post came in. */
export function startingText({ format, source, html }: Stored): string {
  if (format === "markdown") return source;
  const words = () => (html ? plainText(html) : openingWords(source, format));
  if (findRefusal(source, format, true)) return words();
  try {
    return toMarkdown(source, format).trimEnd();
  } catch (error) {
    // Deeper than the stack of our machine: its words are still worth editing.
    if (error instanceof RangeError) return words();
    throw error;
  }
}
