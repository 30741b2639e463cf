import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CategoryLine, MemberLine, QuestionLine, readJson, timeOf } from "#lib/archive/format.ts";
import { type Line, readLines } from "#lib/archive/lines.ts";
import { seenNumbers } from "#lib/archive/seen.ts";
import { type Known, takeThread } from "#lib/archive/thread.ts";
import { threads } from "./sample.ts";

async function linesOf(bytes: Uint8Array, longest?: number): Promise<Line[]> {
  const file = join(await mkdtemp(join(tmpdir(), "askwell-lines-")), "some.ndjson");
  await writeFile(file, bytes);
  const lines: Line[] = [];
  for await (const line of readLines(file, longest)) lines.push(line);
  return lines;
}

const texts = (lines: Line[]) => lines.map((line) => ("text" in line ? line.text : line.trouble));

const nobody = (): Known => ({
  members: new Map([
    [1, 11],
    [2, 12],
  ]),
  categories: new Map([[1, 1]]),
  seen: { question: seenNumbers(), answer: seenNumbers(), comment: seenNumbers() },
});

/** Half right, half anything: keys of the format with values of every kind. */
const keys = Object.keys({ ...threads[0], ...threads[1], closed: 1, best: 1, authorName: 1 });
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...threads),
  fc.record(
    Object.fromEntries(
      keys.map((key) => [key, fc.oneof(fc.jsonValue(), fc.constantFrom(1, 2, [], "text", null))]),
    ),
    { requiredKeys: [] },
  ),
);

describe("reading an archive line by line", () => {
  test("gives each line its number, whatever ends it, and passes over blank ones", async () => {
    const lines = await linesOf(Buffer.from("\u{feff}one\r\n\n  \ntwo\nthree"));
    expect(texts(lines)).toEqual(["one\r", "two", "three"]);
    expect(lines.map(({ number }) => number)).toEqual([1, 4, 5]);
  });

  test("passes over a line that is too long, and goes on behind it", async () => {
    const lines = await linesOf(Buffer.from(`short\n${"x".repeat(200)}\nend`), 100);
    expect(texts(lines)).toEqual(["short", "the line is longer than 100 bytes", "end"]);
  });

  test("names a line that is not UTF-8", async () => {
    const lines = await linesOf(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62]));
    expect(texts(lines)).toEqual(["a", "the line is not UTF-8", "b"]);
  });

  test("answers any text with a value or with what is wrong, and never throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      anything.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (line) => {
        for (const schema of [QuestionLine, MemberLine, CategoryLine]) {
          const read = readJson<unknown>(schema, line);
          expect("value" in read || read.trouble.length > 0).toBe(true);
        }
      }),
    );
  });

  test("takes any question that passes, and what it leaves out it names", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), (answers) => {
        const notes: string[] = [];
        const read = readJson(QuestionLine, JSON.stringify({ ...threads[2], author: 1, answers }));
        if (!("value" in read)) throw new Error(read.trouble);
        const thread = takeThread(read.value, 1, nobody(), (what) => notes.push(what));
        const taken = thread?.posts.filter(({ kind }) => kind === "answer").length ?? 0;
        expect(taken + notes.length).toBeGreaterThanOrEqual(answers.length);
      }),
    );
  });
});

describe("a time", () => {
  test("is a day that the calendar has, between 1990 and a year from now", () => {
    expect(timeOf("2024-02-29T23:59:59Z")).toBe(Date.UTC(2024, 1, 29, 23, 59, 59));
    expect(timeOf("2024-02-29T23:59:59.123456Z")).toBe(Date.UTC(2024, 1, 29, 23, 59, 59, 123));
    for (const wrong of [
      "2023-02-29T00:00:00Z",
      "2023-13-01T00:00:00Z",
      "2023-01-01T25:00:00Z",
      "2023-01-01",
      "1989-12-31T23:59:59Z",
      "9999-01-01T00:00:00Z",
      "2023-01-01T00:00:00+05:00",
    ]) {
      expect(timeOf(wrong), wrong).toBeUndefined();
    }
  });
});

describe("numbers that were seen", () => {
  test("come by for the first time once, however far apart they lie", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(600), fc.maxSafeNat())), (numbers) => {
        const seen = seenNumbers();
        const plain = new Set<number>();
        for (const number of numbers) {
          expect(seen.first(number)).toBe(!plain.has(number));
          plain.add(number);
        }
      }),
    );
  });
});
