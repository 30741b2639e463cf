import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSearch } from "#lib/search/language.ts";

const words = (typed: string) => {
  const { all, none } = readSearch(typed);
  return { all: all.map((some) => some.map(({ text }) => text)), none: none.map((t) => t.text) };
};
const filters = (typed: string) => readSearch(typed).filters;

describe("what is typed into the search field", () => {
  test("words, phrases, alternatives and what must not be there", () => {
    expect(words("sleep alone")).toEqual({ all: [["sleep"], ["alone"]], none: [] });
    expect(words('"fall asleep" -work -"bad dream"')).toEqual({
      all: [["fall asleep"]],
      none: ["work", "bad dream"],
    });
    expect(words("night fear OR panic OR worry train").all).toEqual([
      ["night"],
      ["fear", "panic", "worry"],
      ["train"],
    ]);
  });

  test("a word knows where it stands, so that it can be corrected", () => {
    const typed = '-[x] slepe "in bed" -alnoe';
    const { all, none } = readSearch(typed);
    for (const { text, at } of [...all.flat(), ...none]) {
      expect(typed.slice(at).replace(/^"/, "")).toMatch(new RegExp(`^${text}`));
    }
  });

  test("a hyphen or an apostrophe within a word is a part of it", () => {
    expect(words("self-harm don't").all).toEqual([["self-harm"], ["don't"]]);
  });

  test("a phrase that nobody closed goes to the end; OR with nothing before or after it is nothing", () => {
    expect(words('my "last week with him').all).toEqual([["my"], ["last week with him"]]);
    expect(words("OR sleep OR").all).toEqual([["sleep"]]);
    expect(words('- -- "" [] ?? OR')).toEqual({ all: [], none: [] });
  });

  test("tags stand in brackets, in any spelling", () => {
    expect(filters("[Panic attacks] -[work]")).toEqual([
      { on: "tag", name: "panic-attacks", not: false },
      { on: "tag", name: "work", not: true },
    ]);
  });

  test("categories and members are named, in quotation marks where they have spaces", () => {
    expect(filters('in:relationships/marriage by:Ada by:"Ada B" -in:"work life"')).toEqual([
      { on: "category", path: "relationships/marriage", not: false },
      { on: "member", name: "Ada", not: false },
      { on: "member", name: "Ada B", not: false },
      { on: "category", path: "work life", not: true },
    ]);
  });

  test("kinds, states, scores and dates", () => {
    expect(filters("is:answer IS:Open -is:answered")).toEqual([
      { on: "kind", kind: "answer" },
      { on: "state", state: "open", not: false },
      { on: "state", state: "answered", not: true },
    ]);
    expect(filters("score:>5 score:<=-2 score:3 -score:>=4")).toEqual([
      { on: "score", is: ">", value: 5 },
      { on: "score", is: "<=", value: -2 },
      { on: "score", is: "=", value: 3 },
      { on: "score", is: "<", value: 4 },
    ]);
    expect(filters("before:2024 after:2023-2 after:2024-02-29")).toEqual([
      { on: "before", day: "2024-01-01" },
      { on: "after", day: "2023-02-01" },
      { on: "after", day: "2024-02-29" },
    ]);
  });

  test.each([
    "is:sleepy",
    "score:many",
    "before:yesterday",
    "after:2023-02-29",
    "after:0000",
    "in:",
    "by:--",
    "[?]",
  ])("%s makes no sense: it is said, and looked for as words", (typed) => {
    const read = readSearch(`fear ${typed}`);
    expect(read.filters).toEqual([]);
    expect(read.remarks).toHaveLength(1);
    expect(read.all[0]?.[0]?.text).toBe("fear");
  });

  test("a colon behind any other word is no operator, and nothing to remark", () => {
    const read = readSearch("note:well constructor:x https://example.org");
    expect(read).toMatchObject({ filters: [], remarks: [] });
    expect(read.all).toHaveLength(3);
  });

  test("nothing that can be typed breaks it", () => {
    const piece = fc.constantFrom(
      ...'- -- " [ ] [] : OR is: is:open score:> score:>5 before: before:2024-13 in: by:" \' \\ | & ! ( ) * <-> % _'.split(
        " ",
      ),
    );
    const typed = fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 20 });
    fc.assert(
      fc.property(typed, fc.constantFrom("", " "), (parts, between) => {
        const read = readSearch(parts.join(between));
        for (const { text } of [...read.all.flat(), ...read.none]) {
          expect(text).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
    );
  });
});
