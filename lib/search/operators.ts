import type { Comparison, Filter, State } from "./language.ts";

/** A filter, or why the value makes none. */
type Read = (value: string, not: boolean) => Filter | string;

const states: readonly State[] = ["open", "closed", "answered", "unanswered"];
const kinds = ["question", "answer"] as const;

const is: Read = (value, not) => {
  const word = value.toLowerCase();
  const kind = kinds.find((name) => name === word);
  if (kind) return { on: "kind", kind: not ? other(kind) : kind };
  const state = states.find((name) => name === word);
  return state
    ? { on: "state", state, not }
    : "is: goes with question, answer, open, closed, answered or unanswered.";
};

const other = (kind: (typeof kinds)[number]) => (kind === "question" ? "answer" : "question");

const opposite: Record<Comparison, Comparison> = {
  ">": "<=",
  ">=": "<",
  "<": ">=",
  "<=": ">",
  "=": "=",
};

const score: Read = (value, not) => {
  const [, sign = "", digits] = /^(>=?|<=?|=?)(-?\d{1,9})$/.exec(value) ?? [];
  const compared = (sign || "=") as Comparison;
  if (digits === undefined || (not && compared === "="))
    return "score: goes with a number, as in score:>5.";
  return { on: "score", is: not ? opposite[compared] : compared, value: Number(digits) };
};

/** A year, a month or a day begins at its first moment, in UTC. */
function dayOf(value: string): string | undefined {
  const [, year, month = "01", day = "01"] =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value) ?? [];
  if (year === undefined || Number(year) === 0) return undefined;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

const dated =
  (on: "before" | "after"): Read =>
  (value, not) => {
    const day = dayOf(value);
    if (day === undefined)
      return `${on}: goes with a year, a month or a day, as in ${on}:2024 or ${on}:2024-05-31.`;
    return { on: not ? (on === "before" ? "after" : "before") : on, day };
  };

const named =
  (make: (name: string, not: boolean) => Filter, otherwise: string): Read =>
  (value, not) =>
    /[\p{L}\p{N}]/u.test(value) ? make(value, not) : otherwise;

const operators: Record<string, Read> = {
  in: named(
    (path, not) => ({ on: "category", path: path.replace(/^\/+|\/+$/g, ""), not }),
    "in: goes with the address of a category, as in in:relationships.",
  ),
  by: named(
    (name, not) => ({ on: "member", name: name.replace(/^@/, ""), not }),
    "by: goes with the name of a member.",
  ),
  is,
  score,
  before: dated("before"),
  after: dated("after"),
};

/** What reads the values of an operator; undefined: there is none of this name. */
export const operator = (name: string): Read | undefined =>
  Object.hasOwn(operators, name) ? operators[name] : undefined;
