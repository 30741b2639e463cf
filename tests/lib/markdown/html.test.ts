import { describe, expect, test } from "vitest";
import { render } from "#lib/markdown/pipeline.ts";
import { hasShared, readSharedLines } from "#tests/support/shared-data.ts";
import { dangersIn } from "./dangers.ts";
import { fold, visibleText } from "./reading.ts";

const ofHtml = (source: string) => render(source, "html").html.replaceAll(' dir="auto"', "");

describe("HTML from elsewhere", () => {
  test.for([
    ["words alone", "<p>words alone</p>"],
    ["<div>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"],
    ["a<br>b<br><br>c<br>", "<p>a<br>b</p><p>c</p>"],
    ["<p>a</p><p>&nbsp;</p><p><br></p><p><b> </b></p><p>b</p>", "<p>a</p><p>b</p>"],
    ["<p>a&nbsp;&nbsp; b&nbsp;c&nbsp;?</p>", "<p>a b c&nbsp;?</p>"],
    ["<p style='x' class=MsoNormal>a<o:p>&nbsp;</o:p></p>", "<p>a</p>"],
    ["<h1>a</h1><h2><span>b</span></h2>", "<h3>a</h3><h4>b</h4>"],
    [
      "<b>a</b> <i>b</i> <u>c</u> <font color=red>d</font>",
      "<p><strong>a</strong> <em>b</em> <em>c</em> d</p>",
    ],
    ["<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p><p><strong>b</strong></p>"],
    ["<ul><li>a<ul><li>b</ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"],
    ["<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"],
    ["<ol start=3><li><p>a</p></li><li></li></ol>", '<ol start="3"><li>a</li></ol>'],
    ["<blockquote>a<br><br>b</blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"],
    ["<pre>a\n  b&nbsp;c<br>d</pre>", "<pre><code>a\n  b c\nd</code></pre>"],
    [
      "<table><tr><td>a<td align=right>b</table>",
      '<table><tbody><tr><td>a</td><td align="right">b</td></tr></tbody></table>',
    ],
    ["<!--[if gte mso 9]><xml>x</xml><![endif]-->a", "<p>a</p>"],
    ["<xml><w:View>Normal</w:View></xml><style>p{}</style><script>x</script>a", "<p>a</p>"],
    ["<form><input value=x><button>send</button></form>", "<p>send</p>"],
    ["<details><summary>a</summary>b</details>", "<p>a</p><p>b</p>"],
  ])("%s", ([source = "", wanted]) => {
    expect(ofHtml(source)).toBe(wanted?.replaceAll("&nbsp;", "\u00a0"));
  });

  test("bullets that Word drew beside our own go", () => {
    const bullet = "<!--[if !supportLists]--><span>·&nbsp;&nbsp;</span><!--[endif]-->";
    expect(ofHtml(`<ul><li>${bullet}one</li></ul>`)).toBe("<ul><li>one</li></ul>");
    expect(ofHtml("<p><span style='mso-list:Ignore'>2.&nbsp;&nbsp;</span>two</p>")).toBe(
      "<p>2. two</p>",
    );
  });
});

type Quirk = { rawHtml: string; expectedText: string };
const file = "counsel-chat-html-quirks.jsonl";

describe.skipIf(!hasShared(file))("pasted answers (skipped without ../shared)", () => {
  const quirks = hasShared(file) ? (readSharedLines(file) as Quirk[]) : [];
  /** Why the guide's text and ours differ: the rest is equal. */
  const differing: { [line: number]: string } = {
    0: "Word's own bullets inside list items are gone",
    14: "the guide has replaced an address",
  };
  const bare = (text: string) => fold(fold(text).replace(/(^| )- (?=\S)/g, "$1"));

  test("come out as clean text", () => {
    expect(quirks).toHaveLength(20);
    const found = quirks.flatMap(({ rawHtml, expectedText }, line) =>
      bare(visibleText(render(rawHtml, "html").html)) === bare(expectedText) ? [] : [line],
    );
    expect(found).toEqual(Object.keys(differing).map(Number));
  });

  test("come out without debris, and no larger than their words need", () => {
    for (const { rawHtml, expectedText } of quirks) {
      const { html } = render(rawHtml, "html");
      expect(dangersIn(html)).toEqual([]);
      expect(html).not.toMatch(/class=|style=|Mso|o:p|<p[^>]*>\s*<\/p>|\u00a0\u00a0/);
      expect(html.length).toBeLessThan(expectedText.length * 1.5);
    }
  });
});
