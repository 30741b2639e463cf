/** A plain text in pieces: what was looked for is each second one, so that the first may be empty. */
export type Pieces = string[];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that put no spaces between words. */
export const SPACELESS = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/u;
/** How many letters a word may have beyond its stem. */
const ENDING = 4;
const SHORT = 3;
/** Most texts are made of these alone: one expression finds all forms in them. */
const PLAIN = /^[ -~\s]*$/;
const PLAIN_WORD = /^[a-z\d]+$/;
/** A stemmer turns the last letter of "anxiety" and "cycle" into another, or takes it away. */
const UNSTEADY = /[iey]$/;

const folded = (word: string) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** What tells whether a word is a form of one of these stems, as the database made them. */
function matcher(stems: readonly string[]): (word: string) => boolean {
  const begun = stems.filter((stem) => !SPACELESS.test(stem)).map(folded);
  return (word) => {
    const plain = folded(word);
    return begun.some((stem) => {
      if (plain === stem) return true;
      if (stem.length <= SHORT) return plain === `${stem}s`;
      const base = stem.replace(UNSTEADY, "");
      return plain.startsWith(base) && plain.length - base.length <= ENDING;
    });
  };
}

/** The same as `matcher`, of plain text. */
const formsOf = (stem: string): string =>
  stem.length <= SHORT ? `${stem}s?` : `${stem.replace(UNSTEADY, "")}[a-z\\d]{0,${ENDING}}`;

function wordsIn(text: string, stems: readonly string[]): RegExpExecArray[] {
  if (!PLAIN.test(text)) {
    const fits = matcher(stems);
    return [...text.matchAll(WORD)].filter(([word]) => fits(word));
  }
  const forms = stems
    .map(folded)
    .filter((stem) => PLAIN_WORD.test(stem))
    .map(formsOf);
  if (forms.length === 0) return [];
  const any = new RegExp(`(?<![a-z\\d])(?:${forms.join("|")})(?![a-z\\d])`, "gi");
  return [...text.matchAll(any)];
}

type Span = { from: number; to: number };

function spansIn(text: string, stems: readonly string[]): Span[] {
  const words = wordsIn(text, stems).map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  const pairs = stems
    .filter((stem) => SPACELESS.test(stem))
    .flatMap((stem) => placesOf(text, stem).map((from) => ({ from, to: from + stem.length })));

  return joined([...words, ...pairs].sort((a, b) => a.from - b.from));
}

function placesOf(text: string, piece: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
}

function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else whole.push({ ...span });
  }
  return whole;
}

/** A text, with what was looked for apart. */
export function marked(text: string, stems: readonly string[]): Pieces {
  const pieces: Pieces = [];
  let at = 0;
  for (const { from, to } of spansIn(text, stems)) {
    pieces.push(text.slice(at, from), text.slice(from, to));
    at = to;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

const LENGTH = 240;
/** What stands before the first find of an excerpt. */
const LEAD = 60;

/** The part of a text in which most was found, cut between words. */
export function excerpt(text: string, stems: readonly string[]): Pieces {
  const line = text.replace(/\s+/g, " ").trim();
  const spans = spansIn(line, stems);
  let best = { from: 0, count: 0 };
  for (const { from } of spans) {
    const within = spans.filter((span) => span.from >= from && span.to <= from + LENGTH - LEAD);
    const different = new Set(within.map((span) => folded(line.slice(span.from, span.to)))).size;
    const count = different * 10 + within.length;
    if (count > best.count) best = { from, count };
    if (from > 20_000) break;
  }
  const start = best.from <= LEAD ? 0 : boundary(line, best.from - LEAD);
  const end = start + LENGTH >= line.length ? line.length : boundaryBefore(line, start + LENGTH);
  const cut = line.slice(start, end).toWellFormed();
  return marked(`${start > 0 ? "… " : ""}${cut}${end < line.length ? " …" : ""}`, stems);
}

function boundary(line: string, at: number): number {
  const space = line.indexOf(" ", at);
  return space >= 0 && space - at < LEAD / 2 ? space + 1 : at;
}

function boundaryBefore(line: string, at: number): number {
  const space = line.lastIndexOf(" ", at);
  return space > 0 && at - space < LEAD / 2 ? space : at;
}
