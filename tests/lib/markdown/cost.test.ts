import { describe, expect, test } from "vitest";
import { findRefusal } from "#lib/markdown/checks.ts";
import type { Format } from "#lib/markdown/format.ts";
import { render } from "#lib/markdown/pipeline.ts";
import { UnrenderableError } from "#lib/markdown/refusal.ts";
import { limits } from "#lib/words/limits.ts";

function outcome(source: string, format: Format = "markdown"): string | number {
  const refusal = findRefusal(source, format, format === "html");
  if (refusal) return refusal;
  try {
    return render(source, format).html.length;
  } catch (error) {
    if (error instanceof UnrenderableError) return error.reason;
    throw error;
  }
}

function fill(piece: string, length: number = limits.body.max): string {
  return piece.repeat(Math.floor(length / piece.length));
}

const table = (columns: number, rows: number, row = "a\n") =>
  `|${"a|".repeat(columns)}\n|${"-|".repeat(columns)}\n${row.repeat(rows)}`;
const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

describe("texts made to be expensive are refused", () => {
  test.for<[string, string, string]>([
    ["8,000 list marks in one line", `${"* ".repeat(5_000)}a`, "too-deep"],
    ["quotes in quotes", `${">".repeat(300)} a`, "too-deep"],
    ["quotes and lists in turns", `${"> 1. - ".repeat(30)} a`, "too-deep"],
    ["a stair of lists", numbered(100, (i) => `${" ".repeat(2 * i)}- a\n`), "too-deep"],
    ["thousands of small headings", fill("a\n-\n"), "too-many-lines"],
    ["thousands of dashes", fill("a\n\n-\n", 5_000), "too-many-marks"],
    ["thousands of tiny lines", `> a\n${fill("b\n")}`, "too-long"],
    ["thousands of tiny lines in a quote", `> a\n${fill("b\n", 11_000)}`, "too-many-lines"],
    ["thousands of quotes", fill("> a\n\n"), "too-many-marks"],
    ["lists in quotes", fill("> - a\n"), "too-many-marks"],
    ["emphasis that never ends", fill("*a **a "), "too-many-marks"],
    ["emphasis of both kinds", fill("a*_"), "too-many-marks"],
    ["one run of 6,000 stars", `a${"*".repeat(6_000)}b${"*".repeat(5_000)}`, "too-many-marks"],
    ["strong in strong", `${"**".repeat(200)}a${"**".repeat(200)}`, "too-deep"],
    ["brackets", fill("["), "too-many-marks"],
    ["brackets in brackets", "[".repeat(6_000) + "]".repeat(6_000), "too-many-marks"],
    ["links that never end", fill("[a]("), "too-many-marks"],
    ["a table of 500 by 500", table(500, 500), "too-many-cells"],
    ["one note, many references", `[^a]: x\n\n${"[^a]".repeat(700)}`, "too-many-references"],
    [
      "one long address, many references",
      `[a]: /${"u".repeat(6_000)}\n\n${"[a] ".repeat(400)}`,
      "too-many-references",
    ],
    ["more characters than a post may have", "a".repeat(12_001), "too-long"],
  ])("%s", ([, source, reason]) => {
    expect(outcome(source)).toBe(reason);
  });
});

describe("texts that look expensive are shown, and stay small", () => {
  test.for<[string, string, Format?]>([
    ["backticks", numbered(150, (i) => `${"`".repeat(i + 1)} `)],
    ["one run of backticks", fill("`")],
    ["less-than signs", fill("<")],
    ["half-open elements", fill("<a ")],
    ["half-open comments", fill("<!--")],
    ["ampersands", fill("&")],
    ["backslashes", fill("\\")],
    ["half addresses", fill("www.a")],
    ["half mail addresses", fill("a@b.")],
    ["dots and letters", fill("a.")],
    ["closing brackets after an address", `http://a.org/${fill(")", 11_900)}`],
    ["a wide table", table(1_400, 1, "")],
    ["a full table", table(50, 58)],
    ["notes in notes", numbered(500, (i) => `[^${i}]: [^${i + 1}]\n`)],
    ["500 notes", numbered(400, (i) => `[^${i}]\n\n[^${i}]: x\n\n`)],
    ["definitions", numbered(900, (i) => `[${i}]: x\n`)],
    ["a line of stars", fill("* ", 200)],
    ["one word", fill("a")],
    ["white space", `${fill(" ", 11_900)}a`],
    ["addresses in text", fill("http://a.org/((((", 300_000), "text"],
    ["mail addresses in text", fill("a.a-a+a@", 300_000), "text"],
    ["brackets after an address in text", `http://a.org/${fill("(", 299_000)}`, "text"],
    ["less-than signs in HTML", fill("<", 100_000), "html"],
    ["breaks in HTML", `a${fill("<br>", 150_000)}b`, "html"],
    ["open paragraphs in HTML", fill("<p>", 100_000), "html"],
    ["comments in HTML", fill("<!--x-->", 300_000), "html"],
    ["links in links in HTML", fill("<a href=/>x</a>", 300_000), "html"],
    ["a stair of divs in HTML", `${"<div>".repeat(240)}a${"</div>".repeat(240)}`, "html"],
  ])("%s", ([, source, format]) => {
    expect(outcome(source, format)).toBeTypeOf("number");
    expect(outcome(source, format)).toBeLessThan(1_000_000);
  });

  test("12,000 characters of any script are a post", () => {
    for (const one of ["漢", "ع ", "😀", "👩‍👧 ", "e\u0301", "\u00ad", "ა"]) {
      const source = [...fill(one, 30_000)].slice(0, limits.body.max).join("");
      expect(findRefusal(source, "markdown", false)).toBeNull();
      const { html, excerpt } = render(source, "markdown");
      expect(html).toContain(one.trim());
      expect(excerpt.isWellFormed()).toBe(true);
      expect(excerpt.length).toBeLessThanOrEqual(301);
    }
  });
});

describe("HTML made to be expensive is refused", () => {
  test.for([
    ["formatting left open", "<b id=1>".repeat(50) + "<p>a".repeat(100)],
    ["formatting repeated", `<p>${"<b>".repeat(30)}</p>${"<p>a</p>".repeat(9_000)}`],
    ["divs without end", "<div>".repeat(50_000)],
    ["fonts without end", "<font color=red>".repeat(10_000)],
    ["unknown elements without end", "<o:p>".repeat(30_000)],
    ["more characters than an import may have", "a".repeat(300_001)],
  ])("%s", ([, source = ""]) => {
    expect(outcome(source, "html")).toBeTypeOf("string");
  });
});
