/** What an act changed: one value, as it was before, if anything is known of that, and after. */
export type Change = { what: string; before: string | null; after: string };

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const inWords = (value: unknown): string => {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** Each value by the path that leads to it: `{ a: { b: 1 } }` has "a b". */
function valuesOf(value: unknown, path = ""): [string, unknown][] {
  if (!isGroup(value)) return value === undefined ? [] : [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    valuesOf(inner, path === "" ? name : `${path} ${name}`),
  );
}

/** What a line of the log keeps of before and after, value by value; what stayed the same is left out. */
export function changesOf(change: unknown): Change[] {
  if (!isGroup(change)) return [];
  const before = new Map(valuesOf(change.before));
  const after = new Map(valuesOf(change.after));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const was = before.has(what) ? inWords(before.get(what)) : null;
    const is = inWords(after.get(what));
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}
