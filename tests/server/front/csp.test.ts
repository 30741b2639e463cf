import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { themeScript } from "#components/layout/theme-script.ts";
import { sealPage } from "#server/front/seal.ts";
import { type OpenFront, openFront, type PlainPage, pages, SITE } from "#tests/support/front.ts";

const site = { url: "http://forum.example" };
const seal = (html: string, nonce: string, of = site) => sealPage(of, Buffer.from(html), nonce);
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const theme = hashOf(themeScript);
const scripts = (csp: string) => /script-src ([^;]*)/.exec(csp)?.[1] ?? "";

describe("the policy of a page", () => {
  test("lets the page's own scripts run by their hashes and nothing else", () => {
    const html = `<script nonce="N0nce">self.__next_f.push([1,"ä"])</script><script src="/_next/a.js" nonce="N0nce" async=""></script><script>${themeScript}</script>`;
    const { csp } = seal(html, "N0nce");
    expect(scripts(csp)).toBe(`'self' ${theme} ${hashOf('self.__next_f.push([1,"ä"])')}`);
    expect(csp).not.toMatch(/unsafe|nonce|\*|https?:/);
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(csp).toContain(rule);
    }
  });

  test("leaves a script dead that somebody smuggled into a post", () => {
    const html = `<script nonce="N0nce">ours()</script><p><script>theirs()</script><script nonce="guess">theirs()</script>`;
    expect(scripts(seal(html, "N0nce").csp)).toBe(`'self' ${theme} ${hashOf("ours()")}`);
  });

  test("does not count data for search engines as a script", () => {
    const html = `<script type="application/ld+json" nonce="N0nce">{"@type":"QAPage"}</script>`;
    expect(scripts(seal(html, "N0nce").csp)).toBe(`'self' ${theme}`);
  });

  test("leaves no nonce behind, so that the same page is the same bytes", () => {
    const page = (nonce: string) => `<script nonce="${nonce}">f({"nonce":"${nonce}"})</script>`;
    const [one, two] = [seal(page("N1"), "N1"), seal(page("N2"), "N2")];
    expect(one).toEqual(two);
    expect(one.body.toString()).toBe('<script>f({"nonce":""})</script>');
    expect(scripts(one.csp)).toContain(hashOf('f({"nonce":""})'));
  });

  test("asks for encrypted requests where the site is encrypted, and only there", () => {
    expect(seal("", "n").csp).not.toContain("upgrade-insecure-requests");
    expect(seal("", "n", { url: "https://forum.example" }).csp).toContain(
      "upgrade-insecure-requests",
    );
  });
});

describe("every answer", () => {
  const kinds: [string, string, Parameters<OpenFront["ask"]>[1]][] = [
    ["a page", "/", {}],
    ["a page from memory", "/", {}],
    ["a page that is known", "/", { headers: { "If-None-Match": "*" } }],
    ["a member's page", "/", { headers: { Cookie: "askwell-session=1" } }],
    ["the router's page", "/", { headers: { RSC: "1" } }],
    ["a redirect", "/questions/", {}],
    ["a redirect of a page", "/moved", {}],
    ["a missing page", "/missing", {}],
    ["a broken page", "/broken", {}],
    ["a refused address", "/%zz", {}],
    ["a refused form", "/", { method: "POST" }],
    ["a refused method", "/", { method: "PUT" }],
    ["a missing file", "/_next/static/x.js", {}],
    ["the health of the site", "/healthz", {}],
    ["whether the site is ready", "/readyz", {}],
    ["a feed", "/feed.xml", {}],
    ["an image", "/image.png", {}],
  ];
  const handle = pages((url): PlainPage => {
    if (url === "/moved") return { status: 308, headers: { Location: "/" } };
    if (url === "/missing") return { status: 404 };
    if (url === "/broken") return { status: 500 };
    if (url === "/feed.xml") return { headers: { "Content-Type": "application/atom+xml" } };
    if (url === "/image.png") return { headers: { "Content-Type": "image/png" } };
    return {};
  });

  test("carries the headers that guard the reader", async () => {
    const open = await openFront(handle, { siteUrl: "https://forum.example" });
    for (const [what, path, asked] of kinds) {
      const { headers, status } = await open.ask(path, asked);
      expect({ what, ...headers }).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": what === "an image" ? "cross-origin" : "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "strict-transport-security": "max-age=63072000",
        "cache-control": expect.any(String),
      });
      expect({ what, ...headers }).not.toHaveProperty("x-powered-by");
      expect({ what, ...headers }).not.toHaveProperty("access-control-allow-origin");
      expect({ what, noindex: headers["x-robots-tag"] === "noindex" || status < 400 }).toEqual({
        what,
        noindex: true,
      });
    }
    await open.close();
  });

  test("says nothing of encryption where there is none", async () => {
    const open = await openFront(handle, { siteUrl: SITE });
    expect((await open.ask("/")).headers["strict-transport-security"]).toBeUndefined();
    await open.close();
  });
});
