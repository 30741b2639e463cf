import { type Folded, type Span, spelled } from "./fold.ts";

/** A word of a text, and where it stands. */
type Word = Span & { word: string };

/** The words of a text that are compared; split once, however many rules look at them. */
export type Words = { words: Word[]; places: Map<string, number[]>; text: Folded };

export function wordsIn(source: string): Words {
  const text = spelled(source);
  const words = [...text.text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  const places = new Map<string, number[]>();
  for (const [place, { word }] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  }
  return { words, places, text };
}

/** The words of a rule, `*` standing for any letters; empty where there is none to look for. */
export const watchedWordsIn = (text: string): string[] =>
  spelled(text).text.match(/[\p{L}\p{N}*]*[\p{L}\p{N}][\p{L}\p{N}*]*/gu) ?? [];

/** Where these words follow one another, whole. */
export function findWords({ words, places }: Words, watched: readonly string[]): Span[] {
  const [first, ...rest] = watched;
  if (first === undefined) return [];
  const starts = first.includes("*")
    ? [...places].flatMap(([word, at]) => (fits(word, first) ? at : []))
    : (places.get(first) ?? []);
  return starts.flatMap((start) => {
    const last = words[start + rest.length];
    const fit = rest.every((each, n) => fits(words[start + n + 1]?.word ?? "", each));
    return last && fit ? [{ from: words[start]?.from ?? 0, to: last.to }] : [];
  });
}

/** No word is longer: what is has no end in which something could be read. */
const LONGEST = 200;

/** Does a word read as it is watched for. It goes back only to the last `*`, so it stays quick. */
function fits(whole: string, watched: string): boolean {
  if (!watched.includes("*")) return whole === watched;
  const word = whole.slice(0, LONGEST);
  let [at, star, resume] = [0, -1, 0];
  let place = 0;
  while (at < word.length) {
    if (watched[place] === "*") {
      star = place;
      resume = at;
      place += 1;
    } else if (watched[place] === word[at]) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      resume += 1;
      at = resume;
      place = star + 1;
    } else return false;
  }
  while (watched[place] === "*") place += 1;
  return place === watched.length;
}
