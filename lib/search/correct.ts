import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { distance } from "./distance.ts";
import type { Search, Term } from "./language.ts";

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** A longer word may be off by two letters. */
const LONG = 7;
const LOOKED = 4_000;
const MOST_WORDS = 4;

/**
 * The same line with words that the titles of this site know, in the place of those that they do not; undefined:
 * nothing is near. Whether it finds anything that the public sees is for the caller to try.
 */
export async function correct(
  db: Database,
  typed: string,
  search: Search,
): Promise<string | undefined> {
  const words = search.all
    .flat()
    .filter(
      ({ text, phrase }) => !phrase && text.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(text),
    )
    .slice(0, MOST_WORDS);
  const changed = await Promise.all(
    words.map(async (term) => ({ term, better: await nearest(db, term.text.toLowerCase()) })),
  );
  const better = changed.filter(
    (change): change is { term: Term; better: string } => change.better !== undefined,
  );
  if (better.length === 0) return undefined;
  return better
    .sort((a, b) => b.term.at - a.term.at)
    .reduce(
      (line, { term, better }) =>
        line.slice(0, term.at) + better + line.slice(term.at + term.text.length),
      typed,
    );
}

/** Of the words that begin or end alike, the one that is nearest, and of these the one that is used most. */
async function nearest(db: Database, word: string): Promise<string | undefined> {
  const most = word.length >= LONG ? 2 : 1;
  const rows = await readRows<{ word: string; titles: number }>(
    db,
    sql`select word, titles from search_words
      where length(word) between ${word.length - most} and ${word.length + most}
        and (left(word, 1) = left(${word}, 1) or right(word, 2) = right(${word}, 2))
      order by titles desc, word limit ${LOOKED}`,
  );
  if (rows.some((row) => row.word === word)) return undefined;
  let best: { word: string; off: number } | undefined;
  for (const { word: known } of rows) {
    const off = distance(word, known, best ? best.off - 1 : most);
    if (off <= (best ? best.off - 1 : most)) best = { word: known, off };
    if (best?.off === 1) break;
  }
  return best?.word;
}
