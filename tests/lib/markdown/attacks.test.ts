import { describe, expect, test } from "vitest";
import type { Format } from "#lib/markdown/format.ts";
import { render } from "#lib/markdown/pipeline.ts";
import { UnrenderableError } from "#lib/markdown/refusal.ts";
import { hasShared, readShared } from "#tests/support/shared-data.ts";
import { dangersIn } from "./dangers.ts";
import { fold, parseHtml, visibleText, writeHtml } from "./reading.ts";

const files = ["fuzzdb", "h5sc", "payloadbox", "payloadsallthethings"].map(
  (name) => `security/xss-${name}.json`,
);
const formats: Format[] = ["text", "html", "markdown"];

type List = { payloads: (string | { payload: string })[] };

function readAttacks(): string[] {
  return files
    .flatMap((file) => (readShared(file) as List).payloads)
    .map((one) => (typeof one === "string" ? one : one.payload));
}

function htmlOf(source: string, format: Format): string {
  try {
    return render(source, format).html;
  } catch (error) {
    if (error instanceof UnrenderableError) return "";
    throw error;
  }
}

describe.skipIf(!hasShared(...files))(
  "the public lists of attacks (skipped without ../shared)",
  () => {
    const attacks = hasShared(...files) ? readAttacks() : [];

    test.for(formats)("no attack reaches a reader through %s", { timeout: 240_000 }, (format) => {
      expect(attacks.length).toBeGreaterThan(9_000);
      const landed = attacks
        .map((source) => ({ source, dangers: dangersIn(htmlOf(source, format)) }))
        .filter(({ dangers }) => dangers.length > 0);
      expect(landed).toEqual([]);
    });

    test("the same check sees the attacks where nothing is sanitised", { timeout: 60_000 }, () => {
      const seen = attacks.filter((one) => dangersIn(writeHtml(parseHtml(one))).length > 0);
      expect(seen.length).toBeGreaterThan(7_000);
    });
  },
);

describe("links and images", () => {
  const link = (href: string) => render(`[words](<${href}>)`, "markdown").html;

  test.for([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#x0A;script:alert(1)",
    "&#1;javascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "page.html",
  ])("%s keeps its words and leads nowhere", (href) => {
    expect(link(href)).toBe('<p dir="auto">words</p>');
  });

  test.for(["/questions/1", "#below"])("%s stays in the house and needs no rel", (href) => {
    expect(link(href)).toBe(`<p dir="auto"><a href="${href}">words</a></p>`);
  });

  test.for([
    ["HTTPS://Example.org/A", "https://Example.org/A"],
    ["//example.org", "https://example.org/"],
    ["/\\example.org", "https://example.org/"],
    ["www.example.org", "https://www.example.org/"],
    ["mailto:a@example.org", "mailto:a@example.org"],
    ["tel:112", "tel:112"],
  ])("%s leads out and says so", ([href = "", wanted]) => {
    const source = `<a href="${href}" rel="opener" onclick=x class=y id=z>words</a>`;
    const rel = "ugc nofollow noopener noreferrer";
    expect(render(source, "html").html).toBe(
      `<p dir="auto"><a href="${wanted}" rel="${rel}">words</a></p>`,
    );
  });

  test("an image of another site becomes a link with its words, any other its words alone", () => {
    const source =
      "![a cat](https://example.org/cat.png) ![](https://example.org/x) ![b](/b.png) ![c](data:image/png;base64,AA)";
    const { html } = render(source, "markdown");
    expect(visibleText(html)).toBe("a cat image on example.org b c");
    expect(html.match(/<a /g)).toHaveLength(2);
    expect(dangersIn(html)).toEqual([]);
  });

  test("an image inside a link gives the link its words", () => {
    const { html } = render("[![a cat](https://e.org/cat.png)](https://e.org)", "markdown");
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(visibleText(html)).toBe("a cat");
  });
});

const blns = "security/blns.json";
test.skipIf(!hasShared(blns))("naughty strings come through as they were typed", () => {
  for (const line of readShared(blns) as string[]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what the renderer takes away
    const typed = line.replace(/[\u0000-\u0008\u000b-\u001f\u007f]|^\ufeff/g, "");
    expect(fold(visibleText(render(line, "text").html))).toBe(fold(typed.toWellFormed()));
    for (const format of formats) expect(dangersIn(htmlOf(line, format))).toEqual([]);
  }
});
