import { writeAsMarkdown } from "#lib/markdown/render.ts";
import { openingWords, plainText } from "./plain.ts";
import type { Version } from "./revise.ts";

type Stored = Pick<Version, "format" | "source"> & { html?: string | null };

/**
 * The text that an editor starts from: Markdown, whatever the post came in, or its plain words where that
 * would cost more than a text may.
 */
export async function startingText({ format, source, html }: Stored): Promise<string> {
  if (format === "markdown") return source;
  const written = await writeAsMarkdown(source, format);
  return written ?? (html ? plainText(html) : openingWords(source, format));
}
