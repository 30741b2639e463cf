import { describe, expect, test } from "vitest";
import { excerpt, marked, type Pieces } from "#lib/search/marks.ts";

const shown = (pieces: Pieces) =>
  pieces.map((text, place) => (place % 2 === 1 ? `<${text}>` : text)).join("");

describe("what was looked for is marked", () => {
  test("in every form of a word, and not in words that only begin alike", () => {
    expect(shown(marked("Sleep, sleeping and SLEEPLESSNESS", ["sleep"]))).toBe(
      "<Sleep>, <sleeping> and SLEEPLESSNESS",
    );
    expect(shown(marked("Anxious about anxiety and anxieties", ["anxieti"]))).toBe(
      "Anxious about <anxiety> and <anxieties>",
    );
    expect(shown(marked("a cat in a category of cats", ["cat"]))).toBe(
      "a <cat> in a category of <cats>",
    );
  });

  test("whatever its accents and capitals are, and where nobody writes spaces", () => {
    expect(shown(marked("Das Café, die CAFÉS", ["cafe"]))).toBe("Das <Café>, die <CAFÉS>");
    expect(shown(marked("私は東京都に住む", ["東京", "京都"]))).toBe("私は<東京都>に住む");
  });

  test("the same in a text of plain letters as beside others", () => {
    const words =
      "Sleep sleeps a_cat cat's cats category Anxiety anxieties cycle cycling x1 sleeplessly";
    const stems = ["sleep", "cat", "anxieti", "cycl", "x1"];
    const beside = shown(marked(`${words} é`, stems));
    expect(`${shown(marked(words, stems))} é`).toBe(beside);
    expect(beside.match(/</g)?.length).toBeGreaterThan(8);
  });

  test("signs are signs, in the text as in what was looked for", () => {
    expect(shown(marked("<b>sleep</b> & .* (sleep)", ["sleep", ".*", "("]))).toBe(
      "<b><sleep></b> & .* (<sleep>)",
    );
  });

  test("an excerpt shows where most of it stands, and no half words", () => {
    const text = `${"Nothing to see here. ".repeat(30)}My fear of sleeping alone began in May. ${"And so on. ".repeat(60)}`;
    const found = shown(excerpt(text, ["fear", "sleep"]));
    expect(found).toContain("My <fear> of <sleeping> alone");
    expect(found).toMatch(/^… \w/);
    expect(found.endsWith(" …")).toBe(true);
    expect(found.length).toBeLessThan(270);
  });

  test("a text without it shows its beginning", () => {
    expect(shown(excerpt("A short text.", ["sleep"]))).toBe("A short text.");
  });
});
