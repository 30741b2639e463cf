import { z } from "zod";

/**
 * The community archive: newline-delimited JSON, one object a line. What a line must be as a whole stands
 * in the schemas; what can be wrong in a part alone (a vote, an answer) comes through as `unknown` and is
 * looked at by itself, so that the rest of the line is taken.
 */
const EARLIEST = Date.UTC(1990, 0, 1);
const YEAR_MS = 366 * 86_400_000;
const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|\+00:00)$/;

/** Milliseconds of an ISO 8601 time in UTC that makes sense, else undefined. */
export function timeOf(text: string): number | undefined {
  if (!ISO_UTC.test(text)) return undefined;
  const time = Date.parse(text);
  if (!(time >= EARLIEST && time <= Date.now() + YEAR_MS)) return undefined;
  // 30 February is read as 2 March: the day must come out as it went in.
  return new Date(time).getUTCDate() === Number(text.slice(8, 10)) ? time : undefined;
}

const moment = z
  .string("must be a time")
  .refine(
    (text) => timeOf(text) !== undefined,
    "must be a time such as 2023-03-04T10:00:00Z, from 1990 to a year from now",
  );
const id = z.int("must be a whole number above 0").positive("must be a whole number above 0");
const words = z.string("must be text");
const filled = words.refine((text) => text.trim() !== "", "must not be empty");
const object = "is not an object";
const parts = z
  .array(z.unknown(), "must be a list")
  .nullish()
  .transform((list) => list ?? []);
const wordsOrNull = words.nullish().transform((text) => text?.toWellFormed().trim() || null);

export const CategoryLine = z.object(
  {
    id,
    parent: id.nullable(),
    name: filled,
    slug: words.default(""),
    description: words.nullish().transform((text) => text ?? ""),
  },
  object,
);
export type CategoryLine = z.output<typeof CategoryLine>;

export const MemberLine = z.object(
  {
    id,
    handle: filled,
    email: wordsOrNull,
    joined: moment,
    lastSeen: moment.nullish().transform((text) => text ?? null),
    role: z
      .enum(
        ["admin", "moderator", "expert", "member"],
        "must be admin, moderator, expert or member",
      )
      .default("member"),
    emailConfirmed: z.boolean("must be true or false").default(false),
    blocked: z.boolean("must be true or false").default(false),
    name: wordsOrNull,
    location: wordsOrNull,
    about: wordsOrNull,
    bonusPoints: z
      .int("must be a whole number")
      .min(-1e8, "must not be below -100,000,000")
      .max(1e8, "must not be above 100,000,000")
      .nullish()
      .transform((n) => n ?? 0),
  },
  object,
);
export type MemberLine = z.output<typeof MemberLine>;

const post = {
  id,
  author: id.nullable(),
  authorName: wordsOrNull,
  created: moment,
  format: z.enum(["text", "html", "markdown"], "must be text, html or markdown"),
  body: words,
  status: z.enum(["visible", "hidden", "queued"], "must be visible, hidden or queued"),
  edited: z.unknown().optional(),
  flags: parts,
};

export const CommentPart = z.object(post, object);
export const AnswerPart = z.object({ ...post, votes: parts, comments: parts }, object);
export const QuestionLine = z.object(
  {
    ...post,
    title: filled.max(10_000, "must not be longer than 10,000 characters"),
    category: id.nullish().transform((key) => key ?? null),
    tags: parts,
    views: z
      .int("must be a whole number")
      .nonnegative("must not be below 0")
      .max(2e9, "must not be above 2,000,000,000")
      .nullish()
      .transform((views) => views ?? 0),
    votes: parts,
    comments: parts,
    answers: parts,
    best: z.unknown().optional(),
    closed: z.unknown().optional(),
  },
  object,
);
/** A line of which only the number is asked. */
export const Numbered = z.object({ id }, object);
export type PostPart = z.output<typeof CommentPart>;
export type QuestionLine = z.output<typeof QuestionLine>;

export const Edited = z.object({ at: moment, by: id.nullish() }, object);
export const Best = z.object({ answer: id, at: moment }, object);
export const Closed = z.discriminatedUnion(
  "reason",
  [
    z.object({ reason: z.literal("duplicate"), of: id, by: id.nullish(), at: moment }),
    z.object({ reason: z.literal("note"), note: words, by: id.nullish(), at: moment }),
  ],
  "must be duplicate or note",
);

/** Its totals stand under "counts", or the manifest is nothing but them. */
export const Manifest = z
  .record(z.string(), z.unknown(), object)
  .transform(({ counts, ...flat }) => counts ?? flat)
  .pipe(z.record(z.string(), z.unknown(), "counts must be an object"));

export type Read<T> = { value: T; remark?: string } | { trouble: string };

/** Says in one line what is wrong with it: "answers.2.created must be a time …". */
export function readPart<T>(schema: z.ZodType<T>, part: unknown): Read<T> {
  const parsed = schema.safeParse(part);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".");
  return {
    trouble: [where, issue?.message ?? "is not what it should be"].filter(Boolean).join(" "),
  };
}

const NUL = "\0";

/** Reads one line; whatever it holds, this answers and never throws. */
export function readJson<T>(schema: z.ZodType<T>, text: string): Read<T> {
  let cleaned = false;
  const withoutNul = (_key: string, value: unknown): unknown => {
    if (typeof value !== "string" || !value.includes(NUL)) return value;
    cleaned = true;
    return value.replaceAll(NUL, "");
  };
  let raw: unknown;
  try {
    raw = text.includes("\\u0000") ? JSON.parse(text, withoutNul) : JSON.parse(text);
  } catch {
    return { trouble: "the line is not JSON" };
  }
  const read = readPart(schema, raw);
  return cleaned && "value" in read
    ? { ...read, remark: "characters that no text can hold (NUL) were left out" }
    : read;
}
