/** A title, or none for an answer, and a text. */
export type Written = readonly [title: string, body: string];
