import { parentPort } from "node:worker_threads";
import type { Format, Rendered } from "./format.ts";
import { render } from "./pipeline.ts";
import { type Reason, UnrenderableError } from "./refusal.ts";

export type Item = { source: string; format: Format };
export type Answer = { rendered: Rendered } | { refused: Reason };

function answer({ source, format }: Item): Answer {
  try {
    return { rendered: render(source, format) };
  } catch (error) {
    if (error instanceof UnrenderableError) return { refused: error.reason };
    throw error;
  }
}

parentPort?.on("message", (items: Item[]) => parentPort?.postMessage(items.map(answer)));
parentPort?.postMessage("ready");
