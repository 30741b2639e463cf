import { limits } from "#lib/words/limits.ts";

/** What one rendering may cost. How long a post may be for its writer stands in lib/words/limits.ts. */
export const renderLimits = {
  /** Milliseconds that a worker may spend on one text before it is replaced. */
  time: 3_000,
  /** Megabytes of heap that a worker may hold. */
  memory: 256,
  workers: 2,
  /** Texts that travel to a worker in one message. */
  batch: 16,
  /** Characters of HTML that come out. */
  output: 1_000_000,
  /** Characters of a text that came with an import, whatever its format. */
  imported: 300_000,
  markdown: {
    written: limits.body.max,
    imported: 100_000,
    lines: 2_500,
    /** Quote and list marks before the words of one line, and in all lines together. */
    marksInLine: 20,
    marks: 1_000,
    /** Lines of nothing but dashes or equals signs. */
    underlines: 400,
    /** Runs of emphasis marks, and the length of one. */
    runs: 1_500,
    runLength: 500,
    brackets: 1_000,
    depth: 50,
    cells: 3_000,
    references: 500,
    /** Characters of addresses that references repeat. */
    expansion: 200_000,
  },
  html: {
    tags: 40_000,
    depth: 250,
    /** Elements such as b or font left open, which a parser repeats in every later paragraph. */
    open: 40,
    repeated: 100_000,
  },
  excerpt: 300,
} as const;
