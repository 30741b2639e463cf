import { diffArrays } from "diff";
import { limits } from "#lib/words/limits.ts";

/** A stretch of text that both versions have, or only the later (added) or the earlier one (removed). */
export type Stretch = { kind: "same" | "added" | "removed"; text: string };
export type Difference = readonly Stretch[];

const words = new Intl.Segmenter("und", { granularity: "word" });
const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);

const { characters, milliseconds } = limits.difference;

/** How two texts differ, word by word; undefined when they are too long or too unlike to be compared in time. */
export function difference(
  before: string,
  after: string,
  timeout: number = milliseconds,
): Difference | undefined {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (timeout <= 0 || before.length + after.length > characters) return undefined;
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout });
  return changes && joined(changes.map(stretchOf));
}

type Change = { value: string[]; added?: boolean; removed?: boolean };
const stretchOf = ({ value, added, removed }: Change): Stretch => ({
  kind: added ? "added" : removed ? "removed" : "same",
  text: value.join(""),
});

/** A space between two changed words is no place to stop: "red house" became "blue boat", not four changes. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let removed = "";
  let added = "";
  const settle = () => {
    if (removed) out.push({ kind: "removed", text: removed });
    if (added) out.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [place, { kind, text }] of stretches.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (/^ +$/.test(text) && (removed || added) && place < stretches.length - 1) {
      removed += text;
      added += text;
    } else {
      settle();
      out.push({ kind, text });
    }
  }
  settle();
  return out;
}

/** Compares for one page, on which all comparing together may take only so long. */
export function comparer(): typeof difference {
  const until = performance.now() + limits.difference.pageMilliseconds;
  return (before, after, timeout = milliseconds) =>
    difference(before, after, Math.min(timeout, until - performance.now()));
}
