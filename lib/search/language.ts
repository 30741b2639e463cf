import { tagName } from "#lib/taxonomy/tag-name.ts";
import { operator } from "./operators.ts";

/** A word or a phrase, and where in the typed line it stands. */
export type Term = { text: string; phrase: boolean; at: number };

export type State = "open" | "closed" | "answered" | "unanswered";
export type Comparison = ">" | ">=" | "<" | "<=" | "=";

/** What is asked of a find beside its words. */
export type Filter =
  | { on: "tag"; name: string; not: boolean }
  | { on: "category"; path: string; not: boolean }
  | { on: "member"; name: string; not: boolean }
  | { on: "kind"; kind: "question" | "answer" }
  | { on: "state"; state: State; not: boolean }
  | { on: "score"; is: Comparison; value: number }
  | { on: "before" | "after"; day: string };

/** What somebody looks for: of each of `all` one alternative, none of `none`, and every filter. */
export type Search = {
  all: Term[][];
  none: Term[];
  filters: Filter[];
  /** What made no sense, said kindly; it was taken for plain words. */
  remarks: string[];
};

type Token = { raw: string; at: number; not: boolean; quoted?: string; bracketed?: string };

/** A quoted text runs to the end of the line where nobody closed it. */
const TOKEN = /(-?)(?:"([^"]*)(?:"|$)|\[([^[\]]*)\]|((?:in|by):"[^"]*(?:"|$)|[^\s"[\]]+|[[\]]))/giu;

/** Where each token begins is what a correction needs to find its word again. */
const tokensOf = (typed: string): Token[] =>
  [...typed.matchAll(TOKEN)].map(
    ({ 0: whole, 1: minus = "", 2: quoted, 3: bracketed, 4: raw, index }) => ({
      raw: raw ?? whole.slice(minus.length),
      at: index + minus.length,
      not: minus !== "",
      ...(quoted !== undefined && { quoted }),
      ...(bracketed !== undefined && { bracketed }),
    }),
  );

const says = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Reads what was typed into a search field. Whatever it is, it means something: this never throws. */
export function readSearch(typed: string): Search {
  const search: Search = { all: [], none: [], filters: [], remarks: [] };
  let either = false;
  for (const token of tokensOf(typed)) {
    if (token.raw === "OR" && !token.not) {
      either = search.all.length > 0;
      continue;
    }
    const filter = filterOf(token, search.remarks);
    if (filter) search.filters.push(filter);
    else addTerm(search, token, either);
    either = false;
  }
  return search;
}

function addTerm(search: Search, token: Token, either: boolean): void {
  const text = token.quoted ?? token.bracketed ?? token.raw;
  if (!says(text)) return;
  const term = { text, phrase: token.quoted !== undefined, at: token.at };
  const before = search.all.at(-1);
  if (token.not) search.none.push(term);
  else if (either && before) before.push(term);
  else search.all.push([term]);
}

function filterOf(token: Token, remarks: string[]): Filter | undefined {
  const { raw, bracketed, quoted, not } = token;
  if (bracketed !== undefined) {
    const name = tagName(bracketed);
    if (name !== "") return { on: "tag", name, not };
    remarks.push("Between [ and ] the name of a tag is looked for: [sleep].");
    return undefined;
  }
  if (quoted !== undefined) return undefined;
  const colon = raw.indexOf(":");
  const read = colon > 0 ? operator(raw.slice(0, colon).toLowerCase()) : undefined;
  if (!read) return undefined;
  const found = read(
    raw
      .slice(colon + 1)
      .replaceAll('"', "")
      .trim(),
    not,
  );
  if (typeof found === "object") return found;
  remarks.push(`“${raw}” was looked for as words: ${found}`);
  return undefined;
}

/** Whether anything is asked at all. */
export const isEmpty = ({ all, none, filters }: Search): boolean =>
  all.length + none.length + filters.length === 0;
