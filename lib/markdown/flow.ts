import type { Element, ElementContent } from "hast";
import { element, isElement, isVisible, text } from "./hast.ts";

/** Parts that mean nothing outside their list or table. */
const parts = "dd dt li tbody td tfoot th thead tr".split(" ");
/** Elements that end the paragraph before them. */
const flowNames = new Set([
  ...parts,
  ..."blockquote dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul".split(" "),
]);

const gapName = "x-gap";

/** A mark where a div began or ended: words on its two sides belong to different paragraphs. */
export function gap(): Element {
  return element(gapName);
}

export function isGap(node: ElementContent): boolean {
  return isElement(node, gapName);
}

export function isFlow(node: ElementContent): boolean {
  return node.type === "element" && (flowNames.has(node.tagName) || isGap(node));
}

/** Puts loose words into paragraphs; two breaks in a row begin a new one, empty ones vanish. */
export function groupRuns(
  nodes: readonly ElementContent[],
  kept: readonly string[] = [],
): ElementContent[] {
  const lost = parts.filter((name) => !kept.includes(name));
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    for (const part of splitAtBreaks(run)) result.push(element("p", {}, part));
    run = [];
  };
  for (const node of nodes) {
    if (!isFlow(node)) {
      run.push(node);
      continue;
    }
    flush();
    if (isElement(node, ...lost)) {
      for (const child of groupRuns(node.children)) result.push(child);
    } else if (!isGap(node)) result.push(node);
  }
  flush();
  return result;
}

function splitAtBreaks(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let breaks = 0;
  for (const node of run) {
    const blank = !isVisible(node) && !isElement(node, "br") && !holdsBreak(node);
    if (isElement(node, "br")) breaks += 1;
    else if (!blank) {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts.map(trimRun).filter((part) => part.some(isVisible));
}

function holdsBreak(node: ElementContent): boolean {
  return (
    "children" in node && node.children.some((child) => isElement(child, "br") || holdsBreak(child))
  );
}

/** Without the breaks and spaces at either end, and with one line end after each break. */
export function trimRun(run: readonly ElementContent[]): ElementContent[] {
  const empty = (node: ElementContent) => isElement(node, "br") || !isVisible(node);
  let start = 0;
  let end = run.length;
  while (start < end && empty(run[start] as ElementContent)) start += 1;
  while (end > start && empty(run[end - 1] as ElementContent)) end -= 1;
  return run.slice(start, end).map((node, index, all) => {
    if (node.type !== "text") return node;
    let value = node.value;
    if (index === 0 || isBreak(all[index - 1])) value = value.trimStart();
    if (index === all.length - 1 || isBreak(all[index + 1])) value = value.trimEnd();
    return text(value);
  });
}

function isBreak(node: ElementContent | undefined): boolean {
  return node !== undefined && isElement(node, "br");
}
