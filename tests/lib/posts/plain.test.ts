import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openingWords, plainText } from "#lib/posts/plain.ts";

describe("the plain words of a post", () => {
  test("keep its lines and leave out its marks", () => {
    const html =
      "<p>First &amp; <strong>bold</strong>&nbsp;words.</p>\n<ol>\n<li>One</li>\n<li>Two &lt;3</li>\n</ol><p>a<br>b &#x1F499;</p>";
    expect(plainText(html)).toBe("First & bold words.\nOne\nTwo <3\na\nb 💙");
  });

  test("hold no tag, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(openingWords(`<p class="x">${text}</p>`, "html")).not.toContain("<p");
        expect(plainText(`<b>${text.replace(/[<&]/g, "")}</b>`)).not.toContain("<b>");
      }),
    );
  });
});

describe("the opening of a post that nobody has rendered yet", () => {
  test("reads like words in every format", () => {
    expect(openingWords("# A *line* with [a link](https://x.y)\n\n- and `code`", "markdown")).toBe(
      "A line with a link and code",
    );
    expect(openingWords("<p>One</p><!-- no --><p>Two &amp; three", "html")).toBe("One Two & three");
    expect(openingWords("Lines\n of   text", "text")).toBe("Lines of text");
  });

  test("is short, and ends between words", () => {
    const words = openingWords("word ".repeat(500), "text");
    expect(words.length).toBeLessThan(310);
    expect(words).toMatch(/word…$/);
    expect(openingWords("😀".repeat(500), "text").isWellFormed()).toBe(true);
  });
});
