import { parentPort } from "node:worker_threads";
import type { Format, Rendered } from "./format.ts";
import { render } from "./pipeline.ts";
import { type Reason, UnrenderableError } from "./refusal.ts";
import { toMarkdown } from "./to-markdown.ts";

/** A text, and what is asked of it: HTML to show, or Markdown to edit. */
export type Item = { source: string; format: Format; as?: "markdown" };
export type Answer = { rendered: Rendered } | { markdown: string } | { refused: Reason };

function answer({ source, format, as }: Item): Answer {
  try {
    if (as === "markdown") return writeMarkdown(source, format);
    return { rendered: render(source, format) };
  } catch (error) {
    if (error instanceof UnrenderableError) return { refused: error.reason };
    throw error;
  }
}

function writeMarkdown(source: string, format: Format): Answer {
  try {
    return { markdown: toMarkdown(source, format).trimEnd() };
  } catch (error) {
    // Deeper than the stack of the machine.
    if (error instanceof RangeError) return { refused: "too-deep" };
    throw error;
  }
}

parentPort?.on("message", (items: Item[]) => parentPort?.postMessage(items.map(answer)));
parentPort?.postMessage("ready");
