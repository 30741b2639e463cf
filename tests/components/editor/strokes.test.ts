import { describe, expect, test } from "vitest";
import { lines, link, nextLine, type Stroke, surround } from "#components/editor/strokes.ts";

/** A text with what is selected between ‹ and ›, or the caret at ‹›. */
function read(text: string) {
  const start = text.indexOf("‹");
  const end = text.indexOf("›") - 1;
  return { value: text.replace(/[‹›]/g, ""), start, end };
}

function drawn(text: string, draw: (from: ReturnType<typeof read>) => Stroke | undefined): string {
  const from = read(text);
  const stroke = draw(from);
  if (!stroke) return text;
  const { value } = from;
  const next = value.slice(0, stroke.from) + stroke.text + value.slice(stroke.to);
  const [start, end] = stroke.select;
  return `${next.slice(0, start)}‹${next.slice(start, end)}›${next.slice(end)}`;
}

describe("a writer", () => {
  test("makes words strong or lean, and takes that back", () => {
    const strong = (text: string) => drawn(text, (from) => surround(from, "**"));
    const lean = (text: string) => drawn(text, (from) => surround(from, "*"));
    expect(strong("a ‹word› b")).toBe("a **‹word›** b");
    expect(strong("a **‹word›** b")).toBe("a ‹word› b");
    expect(strong("a ‹ word › b")).toBe("a  **‹word›**  b");
    expect(strong("a ‹› b")).toBe("a **‹›** b");
    expect(lean("a **‹word›** b")).toBe("a ***‹word›*** b");
    expect(lean("a ***‹word›*** b")).toBe("a **‹word›** b");
    expect(strong("a *‹word›* b")).toBe("a ***‹word›*** b");
    expect(lean("a *‹word›* b")).toBe("a ‹word› b");
  });

  test("makes a link of words, or of an address", () => {
    expect(drawn("see ‹this page›.", link)).toBe("see [this page](‹https://›).");
    expect(drawn("see ‹https://example.org›", link)).toBe("see [‹›](https://example.org)");
    expect(drawn("see ‹›", link)).toBe("see [‹›](https://)");
  });

  test("begins lines with a mark, and takes the marks away", () => {
    const bullets = (text: string) => drawn(text, (from) => lines(from, "bullets"));
    const numbers = (text: string) => drawn(text, (from) => lines(from, "numbers"));
    const quote = (text: string) => drawn(text, (from) => lines(from, "quote"));
    expect(bullets("x\no‹ne\ntw›o\ny")).toBe("x\n‹- one\n- two›\ny");
    expect(bullets("‹- one\n- two›")).toBe("‹one\ntwo›");
    expect(numbers("‹- one\n- two›")).toBe("‹1. one\n2. two›");
    expect(quote("‹- one\nand›")).toBe("‹> - one\n> and›");
    expect(bullets("‹›")).toBe("- ‹›");
    expect(bullets("a\n‹›")).toBe("a\n- ‹›");
  });

  test("goes on with a list by Enter, and ends it by Enter on an empty point", () => {
    expect(drawn("- one‹›", nextLine)).toBe("- one\n- ‹›");
    expect(drawn("9. nine‹›", nextLine)).toBe("9. nine\n10. ‹›");
    expect(drawn("  * deep‹› end", nextLine)).toBe("  * deep\n  * ‹› end");
    expect(drawn("> said‹›", nextLine)).toBe("> said\n> ‹›");
    expect(drawn("- one\n- ‹›", nextLine)).toBe("- one\n‹›");
    expect(drawn("plain‹›", nextLine)).toBe("plain‹›");
    expect(drawn("- o‹n›e", nextLine)).toBe("- o‹n›e");
    expect(drawn("‹›- one", nextLine)).toBe("‹›- one");
    expect(drawn("2026. was a year‹›", nextLine)).toBe("2026. was a year\n2027. ‹›");
  });
});
