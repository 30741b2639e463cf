import { dateInWords, exactTime } from "#lib/words/dates.ts";

/** What an act changed: one value, as it was before, if anything is known of that, and after. */
export type Change = { what: string; before: string | null; after: string };

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const momentInWords = (at: Date) => `${dateInWords(at)}, ${exactTime(at)}`;

/** "endsAt" as "ends at". */
const named = (what: string) => what.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0);

const inWords = (value: unknown): string => {
  if (isEmpty(value)) return "nothing";
  if (Array.isArray(value)) return value.map(inWords).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" && moment.test(value)) return momentInWords(new Date(value));
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** Each value by the path that leads to it: `{ a: { b: 1 } }` has "a b". */
function valuesOf(value: unknown, path = ""): [string, unknown][] {
  if (!isGroup(value)) return value === undefined ? [] : [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    valuesOf(inner, path === "" ? name : `${path} ${name}`),
  );
}

/** What a line of the log keeps of before and after, value by value; what stayed the same, or was left empty, is left out. */
export function changesOf(change: unknown): Change[] {
  if (!isGroup(change)) return [];
  const before = new Map(valuesOf(change.before));
  const after = new Map(valuesOf(change.after));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const was = before.has(what) ? inWords(before.get(what)) : null;
    const is = inWords(after.get(what));
    const neither = was === null && isEmpty(after.get(what));
    return neither || was === is ? [] : [{ what: named(what), before: was, after: is }];
  });
}
