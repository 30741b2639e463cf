/**
 * What the front did since this process began: plain numbers, because a page that is sent from memory has no
 * time for more. The registry reads them when it is asked.
 */
export const counts = {
  /** Visitors' pages that were sent from memory. */
  hits: 0,
  /** Those that had to be made. */
  misses: 0,
  /** Pages of threads that members share but for their names. */
  fitted: 0,
  /** Pages and forms for one reader alone. */
  passed: 0,
  /** Files of the build and of public/. */
  files: 0,
  /** Kept pages that fell because something on them changed. */
  dropped: 0,
  /** Pages that were not kept because something on them changed while they were made. */
  overtaken: 0,
  /** How often the line was lost on which this process hears what became stale. */
  lost: 0,
  /** Answers by the first digit of their status. */
  answers: [0, 0, 0, 0, 0, 0],
};

export const countAnswer = (status: number): void => {
  const digit = Math.floor(status / 100);
  counts.answers[digit] = (counts.answers[digit] ?? 0) + 1;
};
