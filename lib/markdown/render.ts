import { findRefusal } from "./checks.ts";
import { type Format, RENDERER_VERSION, type Rendered } from "./format.ts";
import { renderLimits } from "./limits.ts";
import { renderPlain } from "./plain.ts";
import { closePool, type Ending, submit } from "./pool.ts";
import { UnrenderableError } from "./refusal.ts";
import type { Item } from "./worker.ts";

export { type Format, RENDERER_VERSION, type Rendered, UnrenderableError };

/** Renders what somebody writes here; throws UnrenderableError, whose message the writer may read. */
export async function renderPost(source: string, format: Format): Promise<Rendered> {
  const reason = findRefusal(source, format, false);
  if (reason) throw new UnrenderableError(reason);
  const ending = await submit([{ source, format }], "urgent", renderLimits.time);
  if ("failed" in ending) throw ending.failed;
  const answer = "cut" in ending ? { refused: "too-slow" as const } : ending.answers[0];
  if (!answer) throw new Error("The renderer gave no answer.");
  if ("refused" in answer) throw new UnrenderableError(answer.refused);
  if (!("rendered" in answer)) throw new Error("The renderer gave another answer.");
  return answer.rendered;
}

/** What came in another format as the Markdown that shows the same; undefined when that is more than it bears. */
export async function writeAsMarkdown(source: string, format: Format): Promise<string | undefined> {
  if (findRefusal(source, format, true)) return undefined;
  const item: Item = { source, format, as: "markdown" };
  const ending = await submit([item], "urgent", renderLimits.time);
  if ("failed" in ending) throw ending.failed;
  const answer = "cut" in ending ? undefined : ending.answers[0];
  return answer && "markdown" in answer ? answer.markdown : undefined;
}

/** Renders an imported post, which is there already: refused, it is shown as its plain words. */
export async function renderStored(source: string, format: Format): Promise<Rendered> {
  return renderOne({ source, format }, "urgent");
}

/** The same for many, in order; texts that a worker dies of do not take their neighbours along. */
export async function renderBatch(
  items: readonly { source: string; format: Format }[],
): Promise<Rendered[]> {
  const size = renderLimits.batch;
  const chunks = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    renderChunk(items.slice(index * size, (index + 1) * size)),
  );
  return (await Promise.all(chunks)).flat();
}

export async function closeRenderer(): Promise<void> {
  await closePool();
}

async function renderOne(item: Item, kind: "urgent" | "patient"): Promise<Rendered> {
  if (findRefusal(item.source, item.format, true)) return renderPlain(item.source, item.format);
  return settle(item, await submit([item], kind, renderLimits.time), 0);
}

async function renderChunk(items: Item[]): Promise<Rendered[]> {
  const fit = items.filter((item) => !findRefusal(item.source, item.format, true));
  if (fit.length < 2) return Promise.all(items.map((item) => renderOne(item, "patient")));
  const ending = await submit(fit, "patient", renderLimits.time * 2);
  if ("cut" in ending) return Promise.all(items.map((item) => renderOne(item, "patient")));
  const places = new Map(fit.map((item, place) => [item, place]));
  return items.map((item) => {
    const place = places.get(item);
    return place === undefined
      ? renderPlain(item.source, item.format)
      : settle(item, ending, place);
  });
}

function settle(item: Item, ending: Ending, place: number): Rendered {
  if ("failed" in ending) {
    // Our fault and not the post's: version 0 is no renderer's, so that it is rendered again.
    process.emitWarning(ending.failed);
    return renderPlain(item.source, item.format, 0);
  }
  const answer = "cut" in ending ? undefined : ending.answers[place];
  return answer && "rendered" in answer ? answer.rendered : renderPlain(item.source, item.format);
}
