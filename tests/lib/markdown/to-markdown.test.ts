import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Format } from "#lib/markdown/format.ts";
import { render } from "#lib/markdown/pipeline.ts";
import { toMarkdown } from "#lib/markdown/to-markdown.ts";
import { hasShared, readShared, readSharedLines } from "#tests/support/shared-data.ts";
import { visibleLines } from "./reading.ts";

function shown(source: string, format: Format): string {
  return visibleLines(render(source, format).html);
}

function expectSameWords(source: string, format: Format): void {
  expect(shown(toMarkdown(source, format), "markdown")).toBe(shown(source, format));
}

describe("what an editor starts from", () => {
  test("is the Markdown itself where there was Markdown", () => {
    expect(toMarkdown("*  odd\n\n\n#but mine", "markdown")).toBe("*  odd\n\n\n#but mine");
  });

  test("keeps what the HTML meant", () => {
    const source =
      "<h2>Head</h2><p>One <b>two</b> <i>three</i> <a href='https://a.org'>four</a><br>five</p>" +
      "<ul><li>a<ol><li>b</ol></ul><blockquote>said</blockquote><pre>let x;</pre>" +
      "<img src='https://a.org/i.png' alt='a cat'><hr>";
    expect(toMarkdown(source, "html")).toBe(
      [
        "## Head",
        "One **two** *three* [four](https://a.org)\\\nfive",
        "- a\n  1. b",
        "> said",
        "```\nlet x;\n```",
        "[a cat](https://a.org/i.png)",
        "---\n",
      ].join("\n\n"),
    );
  });

  test("keeps the lines and addresses of plain text, and shields its marks", () => {
    expect(toMarkdown("1. *one*\n  # two\n\nhttps://a.org/b_c and me@a.org", "text")).toBe(
      "1\\. \\*one\\*\\\n\\# two\n\n<https://a.org/b_c> and <me@a.org>\n",
    );
  });

  test.for<[Format, string]>([
    [
      "text",
      "- no list\n+ none\n12) none\n> no quote\n    no code\n~~~\n```\n---\n===\n| a | b |\n|---|---|",
    ],
    ["text", "snake_case *a* **b** ~~c~~ `d` [e](f) ![g](h) [^1] <b> &amp; \\ \\* a\\"],
    ["text", "www.a.org. https://a.org/(x). x@y.org! ftp://a.org"],
    ["text", "a  b\u00a0c\u00adsoft \u200fשלום 👩‍👧"],
    ["html", "<ul><li>1. a</li><li>- b</li><li># c</li></ul>"],
    ["html", "<p>*a* _b_ [c](d) &lt;e&gt; &amp;amp; `f` www.a.org</p>"],
    ["html", "<p><b>a</b><i>b</i>c<b> d </b>e<i>f.</i>g</p>"],
    ["html", "<b>bold <b>bolder <i>both</i></b></b><code>co`de</code><sub>2</sub>"],
    ["html", "<table><tr><th>a|b</th><th>c</th></tr><tr><td>d</td><td></td></tr></table>"],
    ["html", "<ol start=7><li>a</li><li><p>b</p><p>c</p></li></ol><h6>x<br>y</h6>"],
    ["html", "<blockquote><ul><li>a<blockquote>b</blockquote></ul></blockquote>"],
  ])("shows the same words and lines as %s did: %s", ([format, source]) => {
    expectSameWords(source, format);
  });

  test("shows the same words and lines for any plain text", () => {
    const marks = fc.constantFrom(..." \n\t*_~`#->+=|[]()!<&\\:./@1a.é漢😀\u00a0\u200f");
    const line = fc.array(fc.oneof(marks, fc.constantFrom("www.a.org", "http://b.c", "x@y.zz")));
    fc.assert(
      fc.property(line, (pieces) => expectSameWords(pieces.join(""), "text")),
      { numRuns: 400 },
    );
  });
});

describe.skipIf(!hasShared("counsel-chat.jsonl", "security/blns.json"))(
  "real posts (skipped without ../shared)",
  () => {
    type Question = { body: string; answers: { body: string; bodyHtml?: string }[] };

    test("show the same words and lines after the way through the editor", () => {
      const all = readSharedLines("counsel-chat.jsonl") as Question[];
      for (const { body, answers } of all.filter((_, index) => index % 20 === 0)) {
        expectSameWords(body, "text");
        for (const answer of answers) {
          expectSameWords(answer.body, "text");
          if (answer.bodyHtml) expectSameWords(answer.bodyHtml, "html");
        }
      }
      for (const quirk of readSharedLines("counsel-chat-html-quirks.jsonl")) {
        expectSameWords((quirk as { rawHtml: string }).rawHtml, "html");
      }
    });

    test("naughty strings do too", () => {
      for (const line of readShared("security/blns.json") as string[])
        expectSameWords(line, "text");
    });
  },
);
