import {
  type AnswerOrder,
  answerOrders,
  defaultAnswerOrder,
  defaultSearchSort,
  defaultSort,
  type SearchSort,
  type Sort,
  searchSorts,
  sorts,
} from "#lib/words/routes.ts";

/** What stands in an address, strictly: one page has one address, and what is no address is no page. */
export type SearchParams = Record<string, string | string[] | undefined>;
type Raw = SearchParams[string];

/** An id is digits without leading zeros; undefined means 404. */
export function readId(raw: string | undefined): number | undefined {
  if (raw === undefined || !/^[1-9]\d{0,15}$/.test(raw)) return undefined;
  const id = Number(raw);
  return Number.isSafeInteger(id) ? id : undefined;
}

/** A piece of a path, decoded; undefined (404) for bytes that are no text, or text that nobody can write. */
export function readSegment(raw: string): string | undefined {
  try {
    const text = decodeURIComponent(raw);
    return text.isWellFormed() && !/\p{Cc}/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The pieces of a catch-all path, such as a category's. */
export function readPath(raw: readonly string[]): string | undefined {
  const segments = raw.map(readSegment);
  return segments.every((s) => s !== undefined && !s.includes("/"))
    ? segments.join("/")
    : undefined;
}

/** `canonical: false` asks for one permanent redirect to the address made of what was read. */
type Read<T> = T & { canonical: boolean };

type Piece<T> = { value: T; canonical: boolean };

/** The first page has the bare address; 0, -1, 1e3, 01 and words are no pages (undefined: 404). */
function readPage(raw: Raw): Piece<number> | undefined {
  if (raw === undefined) return { value: 1, canonical: true };
  if (typeof raw !== "string" || !/^[1-9]\d{0,8}$/.test(raw)) return undefined;
  return { value: Number(raw), canonical: raw !== "1" };
}

/** An unknown order leads to the default one: old links and typing mistakes reach the same list. */
function readOneOf<T extends string>(known: readonly T[], fallback: T, raw: Raw): Piece<T> {
  if (raw === undefined) return { value: fallback, canonical: true };
  const value = known.find((name) => name === raw);
  return { value: value ?? fallback, canonical: value !== undefined && value !== fallback };
}

const readSort = (raw: Raw) => readOneOf(sorts, defaultSort, raw);
const readOrder = (raw: Raw) => readOneOf(answerOrders, defaultAnswerOrder, raw);

/** `?sort=…&page=…` of a list of questions. */
export function readListAddress(
  from: SearchParams,
): Read<{ sort: Sort; page: number }> | undefined {
  const page = readPage(from.page);
  const sort = readSort(from.sort);
  if (!page) return undefined;
  return { sort: sort.value, page: page.value, canonical: page.canonical && sort.canonical };
}

/** `?sort=…&page=…` of a search. */
export function readSearchAddress(
  from: SearchParams,
): Read<{ sort: SearchSort; page: number }> | undefined {
  const page = readPage(from.page);
  const sort = readOneOf(searchSorts, defaultSearchSort, from.sort);
  if (!page) return undefined;
  return { sort: sort.value, page: page.value, canonical: page.canonical && sort.canonical };
}

/** `?answers=…&page=…` of a question. */
export function readThreadAddress(
  from: SearchParams,
): Read<{ answers: AnswerOrder; page: number }> | undefined {
  const page = readPage(from.page);
  const order = readOrder(from.answers);
  if (!page) return undefined;
  return { answers: order.value, page: page.value, canonical: page.canonical && order.canonical };
}

/** `?page=…` of every other list. */
export function readPageAddress(from: SearchParams): Read<{ page: number }> | undefined {
  const page = readPage(from.page);
  return page && { page: page.value, canonical: page.canonical };
}

/** What was searched for: one line, without what no database takes. */
export function readWords(raw: Raw): string {
  const text = typeof raw === "string" ? raw : (raw?.[0] ?? "");
  return text
    .slice(0, 1_000)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 200)
    .toWellFormed();
}
