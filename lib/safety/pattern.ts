import { LRUCache } from "lru-cache";
import { RE2JS, RE2JSException } from "re2js";
import { limits } from "#lib/words/limits.ts";
import type { Folded, Span } from "./fold.ts";

const compiled = new LRUCache<string, RE2JS>({ max: 500 });

/** A pattern in the syntax of RE2, in which none takes longer than the text is long: docs/decisions/019. */
function compile(text: string): RE2JS {
  const known = compiled.get(text);
  if (known) return known;
  const made = RE2JS.compile(text, RE2JS.CASE_INSENSITIVE);
  compiled.set(text, made);
  return made;
}

/** What is wrong with a pattern, for whoever typed it. */
export function patternError(text: string): string | undefined {
  try {
    const pattern = compile(text);
    if (pattern.test("")) return "This fits every text, also an empty one. Please narrow it.";
    if (pattern.programSize() <= limits.watched.program) return undefined;
    return "This would take too long to look for. Please shorten it, or count less in it.";
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return `This cannot be read as a pattern (${error.message}). References back and looking around are not known here.`;
  }
}

/** Does the pattern fit anywhere in one of these readings of a text. */
export const fitsAny = (text: string, readings: readonly Folded[]): boolean =>
  readings.some((reading) => compile(text).test(reading.text));

/** Where it fits; undefined where the time was over before all was found. */
export function findPattern(text: string, { text: reading }: Folded, until: number) {
  const matcher = compile(text).matcher(reading);
  const found: Span[] = [];
  while (matcher.find()) {
    const [from, to] = [matcher.start(), matcher.end()];
    if (to > from) found.push({ from, to });
    if (performance.now() > until) return undefined;
  }
  return found;
}
