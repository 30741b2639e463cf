import type { Thread } from "#lib/questions/queries.ts";

/**
 * A thread as one text: React would walk through each of its values on its way into a page, and out of it again.
 * The text says how long it is, so the mark before its pieces, which the front takes out of the page, travels beside it.
 */
export type Packed = { text: string; mark: string };

const dates: ReadonlySet<string> = new Set(["createdAt", "changedAt", "at"]);
const PIECE = "<!--piece:";

/** `thread` leaves bare marks where its pieces belong. */
export const pack = (thread: Thread, mark: string): Packed => ({
  text: JSON.stringify(thread),
  mark,
});

export const unpack = ({ text, mark }: Packed): Thread =>
  JSON.parse(text, (name, value) => {
    if (typeof value !== "string") return value;
    if (dates.has(name)) return new Date(value);
    return name === "html" ? value.replace(PIECE, `<!--${mark}piece:`) : value;
  });
