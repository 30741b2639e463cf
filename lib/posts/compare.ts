import { type Difference, difference } from "./difference.ts";

/** What is compared of two versions: their words as an editor sees them. */
export type Compared = {
  title: string | null;
  category: string | null;
  tags: readonly string[] | null;
  body: string;
};

/** What differs. The text is undefined when it is too long to be compared word by word. */
export type Comparison = {
  title?: Difference | undefined;
  category?: Difference | undefined;
  tags?: Difference | undefined;
  body: Difference | undefined;
};

export function compare(
  before: Compared,
  after: Compared,
  by: typeof difference = difference,
): Comparison {
  const line = (a: string, b: string) => (a === b ? undefined : by(a, b));
  return {
    title: line(before.title ?? "", after.title ?? ""),
    category: line(before.category ?? "", after.category ?? ""),
    tags: line((before.tags ?? []).join(", "), (after.tags ?? []).join(", ")),
    body: by(before.body, after.body),
  };
}
