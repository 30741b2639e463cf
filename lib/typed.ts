import { z } from "zod";

/**
 * What a person typed, before a verb's own rules: line ends made one kind, marks that no keyboard makes
 * left out, lengths counted in characters rather than in bytes or halves of them.
 */
const unwritable = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
const kept = new Set(["\n", "\t"]);
/** Marks that turn the direction of what follows, and so could make a name read as another. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

const verbatim = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(unwritable, (mark) => (kept.has(mark) ? mark : ""));

const prose = (text: string) =>
  verbatim(text)
    .replace(/^\s*\n/, "")
    .trimEnd();

const line = (text: string) =>
  text
    .replace(/[\r\n\t]+/g, " ")
    .replace(unwritable, "")
    .replace(turning, "")
    .replace(/\s+/gu, " ")
    .trim();

type Length = { min?: number; max: number };
type Said = { missing: string; short?: string; long: string };

function within(tidy: (text: string) => string, { min = 0, max }: Length, said: Said) {
  const short = said.short ?? said.missing;
  return z
    .string(said.missing)
    .transform(tidy)
    .superRefine((text, ctx) => {
      const length = [...text].length;
      const message =
        length === 0 && min > 0
          ? said.missing
          : length < min
            ? short
            : length > max
              ? said.long
              : undefined;
      if (message) ctx.addIssue({ code: "custom", message });
    });
}

/** One line: a title, a name, a reason. */
export const typedLine = (length: Length, said: Said) => within(line, length, said);

/** Paragraphs, kept as they were typed. */
export const typedProse = (length: Length, said: Said) => within(prose, length, said);

/** What is still being written, down to its last space. */
export const typedVerbatim = (length: Length, said: Said) => within(verbatim, length, said);

/** A field that may stay empty: nothing typed is nothing said. */
export const orNothing = <S extends z.ZodType>(schema: S) =>
  z.preprocess((typed) => (isEmpty(typed) ? undefined : typed), schema.optional());

const isEmpty = (typed: unknown) =>
  typed === null || (typeof typed === "string" && typed.trim() === "");

/** An id, from a form or from code. */
export const typedId = (missing: string) =>
  z.preprocess(
    (typed) => (typeof typed === "string" && /^\d{1,15}$/.test(typed) ? Number(typed) : typed),
    z.number(missing).int(missing).positive(missing),
  );
