import type { Search } from "./language.ts";

/** A search that finds a part of what this one found. */
export type Narrowing = {
  label: string;
  count: number;
  words: string;
  of: "kind" | "category" | "tag";
};

type Counted = {
  found: number;
  questions: number;
  answers: number;
  categories: { name: string; path: string; count: number }[];
  tags: { name: string; count: number }[];
};

/** What finds can be narrowed down by: only what leaves some of them out. */
export function narrowings(typed: string, { filters }: Search, found: Counted): Narrowing[] {
  const asked = (on: string) => filters.some((filter) => filter.on === on);
  const [questions, answers] = [found.questions, found.answers];
  const kinds: Narrowing[] =
    asked("kind") || questions === 0 || answers === 0
      ? []
      : [
          { of: "kind", label: "Questions", count: questions, words: `${typed} is:question` },
          { of: "kind", label: "Answers", count: answers, words: `${typed} is:answer` },
        ];
  // One find is read as fast as a link to it.
  const less = ({ count }: { count: number }) => count > 1 && count < found.found;
  const categories = asked("category") ? [] : found.categories.filter(less);
  const tags = found.tags
    .filter(less)
    .filter(({ name }) => !filters.some((filter) => filter.on === "tag" && filter.name === name));
  return [
    ...kinds,
    ...categories.map(({ name, path, count }): Narrowing => {
      const value = /\s/.test(path) ? `"${path}"` : path;
      return { of: "category", label: name, count, words: `${typed} in:${value}` };
    }),
    ...tags.map(
      ({ name, count }): Narrowing => ({
        ...{ of: "tag", label: name, count },
        words: `${typed} [${name}]`,
      }),
    ),
  ];
}
