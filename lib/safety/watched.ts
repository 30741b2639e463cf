import { type SQL, sql } from "drizzle-orm";
import { limits } from "#lib/words/limits.ts";
import {
  foundWatched,
  notTaken,
  type WatchedAction,
  type WatchedKind,
} from "#lib/words/watched.ts";
import { type Folded, folded, type Span, seen, typedAt } from "./fold.ts";
import { findPattern, fitsAny } from "./pattern.ts";
import { findWords, type Words, watchedWordsIn, wordsIn } from "./words.ts";

export type Watched = {
  id: number;
  kind: WatchedKind;
  text: string;
  action: WatchedAction;
  replacement: string | null;
};

/** What is watched for in a category now, as one value of a statement: in it, above it, and on the whole site. */
export const watchedIn = (category: SQL): SQL => sql`(
  select json_agg(json_build_object('id', w.id, 'kind', w.kind, 'text', w.text,
    'action', w.action, 'replacement', w.replacement) order by w.id)
  from watched_words w
  where coalesce(w.ends_at > now(), true) and (w.category_id is null or w.category_id in (
    select above.id from categories own
    join categories above on above.id = own.id or starts_with(own.path, above.path || '/')
    where own.id = ${category})))`;

/** One field of a form, in the ways in which it is looked at, each made once it is needed. */
type Reading = { words: () => Words; patterns: () => Folded[] };

export function reading(source: string): Reading {
  let words: Words | undefined;
  let patterns: Folded[] | undefined;
  return {
    words: () => {
      words ??= wordsIn(source);
      return words;
    },
    patterns: () => {
      patterns ??= [seen(source), folded(source)];
      return patterns;
    },
  };
}

export const isIn = ({ kind, text }: Pick<Watched, "kind" | "text">, read: Reading): boolean =>
  kind === "words"
    ? findWords(read.words(), watchedWordsIn(text)).length > 0
    : fitsAny(text, read.patterns());

/** Where it stands in what was typed; undefined where that could not be found out in time. */
function spansOf({ kind, text }: Watched, read: Reading, until: number): Span[] | undefined {
  if (kind === "words") {
    const words = read.words();
    return findWords(words, watchedWordsIn(text)).map((span) => typedAt(words.text, span));
  }
  const found: Span[] = [];
  for (const each of read.patterns()) {
    const spans = findPattern(text, each, until);
    if (!spans) return undefined;
    found.push(...spans.map((span) => typedAt(each, span)));
  }
  return found;
}

/** What was typed, by the names of its fields; `shown` is the body as readers see it. */
export type Typed = { fields: Record<string, string>; shown: string };

export type Found = {
  /** What is not taken, said beside its field. */
  errors: Record<string, string>;
  /** What holds the post, and what is reported of it, in words for moderators. */
  holds: string[];
  reports: string[];
  /** The fields with other words in them. */
  replaced: Record<string, string>;
};

const TOO_LATE = "It took too long to look for everything that is watched for.";

/** Looks for all that is watched for, in bounded time. */
export function lookFor(rules: readonly Watched[], { fields, shown }: Typed): Found {
  const found: Found = { errors: {}, holds: [], reports: [], replaced: {} };
  if (rules.length === 0) return found;
  const until = performance.now() + limits.watched.milliseconds;
  const names = Object.keys(fields);
  const readings = new Map(names.map((name) => [name, reading(fields[name] ?? "")]));
  const asShown = reading(shown);
  for (const rule of rules) {
    if (performance.now() > until) {
      found.holds.push(TOO_LATE);
      break;
    }
    const inFields = names.filter((name) => isIn(rule, readings.get(name) ?? asShown));
    const where = inFields.length === 0 && isIn(rule, asShown) ? ["body"] : inFields;
    if (where.length === 0) continue;
    if (rule.action === "block") {
      for (const name of where) found.errors[name] ??= notTaken(wordsOf(rule, fields[name], until));
    } else if (rule.action === "replace" && inFields.length > 0) {
      for (const name of inFields) replaceIn(found, rule, { name, fields, until });
    } else {
      // Words that only show when marks or references between them are gone cannot be replaced one by one.
      (rule.action === "flag" ? found.reports : found.holds).push(foundWatched(rule.text));
    }
  }
  return found;
}

const SHOWN = 80;

/** The words as they were typed; those that only show once marks are gone are named as the rule has them. */
function wordsOf(rule: Watched, source: string | undefined, until: number): string {
  const [span] = spansOf(rule, reading(source ?? ""), until) ?? [];
  const words = span && source?.slice(span.from, span.to);
  return [...(words || rule.text)].slice(0, SHOWN).join("");
}

type Replacing = { name: string; fields: Record<string, string>; until: number };

function replaceIn(found: Found, rule: Watched, { name, fields, until }: Replacing): void {
  const source = found.replaced[name] ?? fields[name] ?? "";
  const spans = spansOf(rule, reading(source), until);
  if (!spans) found.holds.push(TOO_LATE);
  else found.replaced[name] = replaced(source, spans, rule.replacement ?? "");
}

function replaced(source: string, spans: readonly Span[], by: string): string {
  let [text, done] = ["", 0];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < done) continue;
    text += source.slice(done, from) + by;
    done = to;
  }
  return text + source.slice(done);
}
