import type { Nodes, Root } from "mdast";
import { renderLimits } from "./limits.ts";
import { type Reason, UnrenderableError } from "./refusal.ts";

const { markdown, html } = renderLimits;

/** The checks that cost next to nothing and come before any parser sees the text. */
export function findRefusal(source: string, format: string, imported: boolean): Reason | null {
  if (source.length > renderLimits.imported) return "too-long";
  if (format === "html") return refusalOfHtml(source);
  if (format !== "markdown") return null;
  const length = imported ? markdown.imported : markdown.written;
  // An emoji is two units of a string and one character to its writer.
  if (source.length > length && [...source].length > length) return "too-long";
  return refusalOfLines(source) ?? refusalOfCharacters(source);
}

const mark = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const divider = /^[ \t]*([-*_])(?:[ \t]*\1){0,99}[ \t]*$/;
const underline = /^[\s>]*[-=]+\s*$/;

function refusalOfLines(source: string): Reason | null {
  let lines = 0;
  let marks = 0;
  let underlines = 0;
  for (const line of source.split(/\r\n?|\n/)) {
    if (line.trim() === "") continue;
    lines += 1;
    if (underline.test(line)) underlines += 1;
    const here = divider.test(line) ? 1 : countMarks(line);
    if (here > markdown.marksInLine) return "too-deep";
    marks += here;
  }
  if (lines > markdown.lines) return "too-many-lines";
  return marks > markdown.marks || underlines > markdown.underlines ? "too-many-marks" : null;
}

function countMarks(line: string): number {
  let count = 0;
  mark.lastIndex = 0;
  while (mark.test(line)) count += 1;
  return count;
}

function refusalOfCharacters(source: string): Reason | null {
  let brackets = 0;
  let runs = 0;
  let length = 0;
  let before = "";
  for (const character of source) {
    if (character === "[") brackets += 1;
    if (character === "*" || character === "_" || character === "~") {
      length = character === before ? length + 1 : 1;
      if (length === 1) runs += 1;
      if (length > markdown.runLength) return "too-many-marks";
    }
    before = character;
  }
  return runs > markdown.runs || brackets > markdown.brackets ? "too-many-marks" : null;
}

const formatting = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));
/** Elements that HTML closes by itself, so that they say nothing about depth. */
const light = new Set(
  "area base br col dd dt embed hr img input li link meta o:p option p param source td th tr wbr".split(
    " ",
  ),
);

function refusalOfHtml(source: string): Reason | null {
  let tags = 0;
  let depth = 0;
  let open = 0;
  let repeated = 0;
  for (const [tag, slash, name = ""] of source.matchAll(/<(\/?)([a-z][a-z0-9:]*)[^<>]*/gi)) {
    const lower = name.toLowerCase();
    tags += 1;
    if (!slash && !formatting.has(lower)) repeated += open;
    if (light.has(lower) || tag.endsWith("/")) continue;
    const step = slash ? -1 : 1;
    depth = Math.max(0, depth + step);
    if (formatting.has(lower)) open = Math.max(0, open + step);
    if (depth > html.depth || open > html.open) return "too-deep";
  }
  return tags > html.tags || repeated > html.repeated ? "too-many-marks" : null;
}

/** What only the parsed text can tell: the exact size of what would come out. */
export function refuseCostly(tree: Root): void {
  const count = { cells: 0, references: 0, expansion: 0 };
  const addresses = new Map<string, number>();
  const references: string[] = [];
  const walk = (node: Nodes, depth: number): void => {
    if (depth > markdown.depth) throw new UnrenderableError("too-deep");
    if (node.type === "table") count.cells += (node.align?.length ?? 0) * node.children.length;
    if (node.type === "footnoteReference") count.references += 1;
    if (node.type === "linkReference" || node.type === "imageReference") {
      references.push(node.identifier);
    }
    if (node.type === "definition" && !addresses.has(node.identifier)) {
      addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
    }
    if ("children" in node) for (const child of node.children) walk(child, depth + 1);
  };
  walk(tree, 0);
  for (const name of references) count.expansion += addresses.get(name) ?? 0;
  if (count.cells > markdown.cells) throw new UnrenderableError("too-many-cells");
  if (
    count.references + references.length > markdown.references ||
    count.expansion > markdown.expansion
  ) {
    throw new UnrenderableError("too-many-references");
  }
}
