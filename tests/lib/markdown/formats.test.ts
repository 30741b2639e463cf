import { describe, expect, test } from "vitest";
import { render } from "#lib/markdown/pipeline.ts";
import { elementsOf, visibleLines } from "./reading.ts";

const rel = 'rel="ugc nofollow noopener noreferrer"';
const link = (href: string, words = href) => `<a href="${href}" ${rel}>${words}</a>`;
const ofText = (source: string) => render(source, "text").html;
const ofMarkdown = (source: string) => render(source, "markdown").html;

describe("plain text", () => {
  test("keeps its paragraphs and lines, and its marks are no syntax", () => {
    expect(ofText("# one\n  *two*\n\n\n\t<three> & 1. four\r\nfive")).toBe(
      '<p dir="auto"># one<br>\n*two*</p><p dir="auto">&#x3C;three> &#x26; 1. four<br>\nfive</p>',
    );
  });

  test.for([
    ["see https://a.org/b?c=d.", `see ${link("https://a.org/b?c=d")}.`],
    ["(https://a.org/b_(c))", `(${link("https://a.org/b_(c)")})`],
    ["[https://a.org/b], or", `[${link("https://a.org/b")}], or`],
    ["www.a.org/x!", `${link("https://www.a.org/x", "www.a.org/x")}!`],
    ["HTTP://A.org?", `${link("http://A.org", "HTTP://A.org")}?`],
    ["write me@a.org.", `write ${link("mailto:me@a.org", "me@a.org")}.`],
    ["见https://a.org/b。谢谢", `见https://a.org/b。谢谢`],
    ["见 https://a.org/b。谢谢", `见 ${link("https://a.org/b")}。谢谢`],
    ["javascript:alert(1) www. a@b http://", "javascript:alert(1) www. a@b http://"],
  ])("links the addresses in %s", ([source = "", wanted]) => {
    expect(ofText(source)).toBe(`<p dir="auto">${wanted}</p>`);
  });

  test("keeps soft hyphens, marks of direction, emoji and scripts, and loses control characters", () => {
    const kept = "ver\u00adbin\u00adden \u200fשלום\u200e 👩‍👧‍👦 漢字 e\u0301";
    expect(ofText(`\ufeff${kept}\u0000\u0007\u001b`)).toBe(`<p dir="auto">${kept}</p>`);
  });
});

describe("Markdown", () => {
  test("headings begin at the third level, whatever the writer began with", () => {
    const levels = (source: string) =>
      elementsOf(ofMarkdown(source)).flatMap(({ tagName }) =>
        /^h\d/.test(tagName) ? tagName : [],
      );
    expect(levels("# a\n\n## b\n\n# c")).toEqual(["h3", "h4", "h3"]);
    expect(levels("## a\n\n### b")).toEqual(["h3", "h4"]);
    expect(levels("> ##### a\n\n###### b")).toEqual(["h3", "h4"]);
    expect(levels("# a\n\n###### b")).toEqual(["h3", "h6"]);
  });

  test("raw HTML stays as it was typed, so that no word is lost", () => {
    expect(ofMarkdown("I feel <numb> and *<b>tired</b>*.")).toBe(
      '<p dir="auto">I feel &#x3C;numb> and <em>&#x3C;b>tired&#x3C;/b></em>.</p>',
    );
  });

  test("code keeps its language and no other class", () => {
    expect(ofMarkdown("```js\na\n```")).toContain('<code class="language-js">');
    expect(ofMarkdown('```a"onload=x.y\na\n```')).toContain("<code>");
  });

  test("a task says whether it is done", () => {
    const html = ofMarkdown("- [x] call\n- [ ] write");
    expect(html).toContain('aria-label="done"');
    expect(html).toContain('aria-label="not done"');
    expect(html.match(/disabled/g)).toHaveLength(2);
  });

  test("notes of two posts on one page do not share an id", () => {
    const ids = (source: string) =>
      elementsOf(ofMarkdown(source)).flatMap(({ properties }) => String(properties.id ?? []) || []);
    const first = ids("a[^1]\n\n[^1]: note");
    const second = ids("b[^1]\n\n[^1]: note");
    expect(first).toHaveLength(2);
    expect(new Set([...first, ...second]).size).toBe(4);
  });

  test("a note leads to its text and back", () => {
    const nodes = elementsOf(ofMarkdown("a[^1]\n\n[^1]: note"));
    const ids = new Set(nodes.map(({ properties }) => `#${properties.id}`));
    const leads = nodes.flatMap(({ properties }) => properties.href ?? []);
    expect(leads).toHaveLength(2);
    expect(leads.every((href) => ids.has(String(href)))).toBe(true);
  });

  test("each outer block takes its direction from its own words", () => {
    expect(ofMarkdown("שלום\n\n- a\n- b\n\n> c")).toBe(
      '<p dir="auto">שלום</p>\n<ul dir="auto">\n<li>a</li>\n<li>b</li>\n</ul>\n<blockquote dir="auto">\n<p>c</p>\n</blockquote>',
    );
  });
});

describe("excerpts", () => {
  const excerpt = (source: string) => render(source, "markdown").excerpt;

  test("hold the words without their marks, notes and white space", () => {
    expect(excerpt("# Hi\n\n*one*[^1]\n\n- two\n- three\n\n[^1]: note")).toBe("Hi one two three");
  });

  test("end at a word", () => {
    const cut = excerpt("wonderful ".repeat(60));
    expect(cut).toMatch(/wonderful…$/);
    expect(cut.length).toBeLessThanOrEqual(301);
  });

  test("never end inside a character", () => {
    const family = "👩‍👧‍👦";
    const cut = excerpt(family.repeat(100)).slice(0, -1);
    expect(cut.length % family.length).toBe(0);
  });
});

test("an empty post is empty in every format", () => {
  for (const format of ["text", "html", "markdown"] as const) {
    expect(render(" \n\u0000", format)).toMatchObject({ html: "", excerpt: "" });
    expect(visibleLines(render("", format).html)).toBe("");
  }
});
