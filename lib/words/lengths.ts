/** The limits that the page of a question needs in the browser; the others stay on the server. */
export const lengths = {
  title: { min: 12, max: 160 },
  body: { min: 12, max: 12_000 },
  questionBody: { min: 0, max: 12_000 },
  comment: { min: 6, max: 2_000 },
  displayName: { max: 40 },
  /** Comments under one post are folded from this many on; the first ones stay in sight. */
  comments: { foldFrom: 10, shown: 5 },
} as const;
