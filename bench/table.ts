const line = (parts: readonly string[]) => `| ${parts.join(" | ")} |`;

/** A table in Markdown, whose first columns are words and the others numbers. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words = 1,
): string[] => [
  line(head),
  line(head.map((_, at) => (at < words ? "---" : "---:"))),
  ...rows.map(line),
];

export const numbers = (all: readonly number[], digits = 1): string[] =>
  all.map((one) => one.toFixed(digits));
