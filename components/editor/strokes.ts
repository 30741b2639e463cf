/** A text with what is selected in it, and a change to it: what goes, what comes, what is selected then. */
export type Written = { value: string; start: number; end: number };
export type Stroke = {
  from: number;
  to: number;
  text: string;
  select: readonly [start: number, end: number];
};

/** Puts marks around what is selected, or takes them away again. White space stays outside of them. */
export function surround({ value, start, end }: Written, mark: string): Stroke {
  const chosen = value.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = Math.max(from, end - (chosen.length - chosen.trimEnd().length));
  const words = value.slice(from, to);
  const size = mark.length;
  if (isMarked(value, from, to, mark)) {
    return {
      from: from - size,
      to: to + size,
      text: words,
      select: [from - size, to - size],
    };
  }
  return { from, to, text: mark + words + mark, select: [from + size, to + size] };
}

/** Marked with this and nothing longer: one star is not half of two. */
function isMarked(value: string, from: number, to: number, mark: string): boolean {
  const size = mark.length;
  const [star = ""] = mark;
  const before = countBack(value, from, star);
  const after = countOn(value, to, star);
  const both = Math.min(before, after);
  return size === 1 ? both === 1 || both >= 3 : both >= size;
}

function countBack(value: string, from: number, star: string): number {
  let count = 0;
  while (value[from - 1 - count] === star) count += 1;
  return count;
}

function countOn(value: string, to: number, star: string): number {
  let count = 0;
  while (value[to + count] === star) count += 1;
  return count;
}

const ADDRESS = "https://";

/** Makes a link of what is selected; the caret comes to what is still missing. */
export function link({ value, start, end }: Written): Stroke {
  const chosen = value.slice(start, end).trim();
  if (/^https?:\/\/\S+$/.test(chosen)) {
    return { from: start, to: end, text: `[](${chosen})`, select: [start + 1, start + 1] };
  }
  const at = start + chosen.length + 3;
  return {
    from: start,
    to: end,
    text: `[${chosen}](${ADDRESS})`,
    select: chosen === "" ? [start + 1, start + 1] : [at, at + ADDRESS.length],
  };
}

export type LineKind = "bullets" | "numbers" | "quote";

const marks: Record<LineKind, { has: RegExp; mark: (place: number) => string }> = {
  bullets: { has: /^[-*+] /, mark: () => "- " },
  numbers: { has: /^\d+[.)] /, mark: (place) => `${place + 1}. ` },
  quote: { has: /^> ?/, mark: () => "> " },
};

/** Begins each line that the selection touches with a mark, or takes the marks away when all have one. */
export function lines({ value, start, end }: Written, kind: LineKind): Stroke {
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const rest = value.indexOf("\n", end);
  const to = rest < 0 ? value.length : rest;
  const all = value.slice(from, to).split("\n");
  const { has, mark } = marks[kind];
  const marked = all.every((line) => has.test(line));
  const text = all
    .map((line, place) => (marked ? line.replace(has, "") : mark(place) + bare(line, kind)))
    .join("\n");
  const select = [from + (start === end ? text.length : 0), from + text.length] as const;
  return { from, to, text, select };
}

/** One kind of list takes the place of the other; a quote may hold a list. */
const bare = (line: string, kind: LineKind) =>
  kind === "quote" ? line : line.replace(/^(?:[-*+]|\d+[.)]) /, "");

const ITEM = /^(\s*(?:> ?)*)([-*+]|\d{1,9}[.)]|>)( +)(?:\[[ xX]\] )?(.*)$/;

/** What Enter does at the end of a point of a list: the next one begins; an empty one ends the list. */
export function nextLine({ value, start, end }: Written): Stroke | undefined {
  if (start !== end) return undefined;
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const [, indent = "", mark = "", space = "", words = ""] =
    ITEM.exec(value.slice(from, start)) ?? [];
  if (mark === "") return undefined;
  if (words.trim() === "") return { from, to: start, text: "", select: [from, from] };
  const next = `\n${indent}${following(mark)}${space}`;
  const at = start + next.length;
  return { from: start, to: start, text: next, select: [at, at] };
}

const following = (mark: string) => mark.replace(/^\d+/, (number) => String(Number(number) + 1));
