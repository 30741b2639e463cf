import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePage } from "#server/front/page.ts";
import { keepPages } from "#server/front/pages.ts";

const pageOf = (size: number, tags: string[]) =>
  makePage({
    status: 200,
    body: Buffer.alloc(size, "a"),
    contentType: "text/html",
    lines: [],
    tags,
  });

describe("pages in memory", () => {
  test("never take more than they may, whatever addresses are asked for", async () => {
    const pages = keepPages(1_000_000);
    pages.keep(true);
    for (let n = 0; n < 2_000; n += 1) {
      const page = pageOf(3_000, [`question:${n}`]);
      await pages.once(`/?random=${n}`, async () => ({ page, keep: true }));
      expect(pages.size.bytes).toBeLessThanOrEqual(1_000_000);
    }
    expect(pages.size.pages).toBeGreaterThan(50);
    expect(pages.get("/?random=0")).toBeUndefined();
    expect(pages.get("/?random=1999")).toBeDefined();
  });

  test("do not let one huge page push out all others", async () => {
    const pages = keepPages(1_000_000);
    pages.keep(true);
    await pages.once("/small", async () => ({ page: pageOf(1_000, ["a"]), keep: true }));
    await pages.once("/huge", async () => ({ page: pageOf(900_000, ["a"]), keep: true }));
    expect(pages.get("/small")).toBeDefined();
    expect(pages.get("/huge")).toBeUndefined();
  });

  test("are off when no memory is given to them", async () => {
    const pages = keepPages(0);
    pages.keep(true);
    await pages.once("/", async () => ({ page: pageOf(10, ["a"]), keep: true }));
    expect(pages.get("/")).toBeUndefined();
  });

  test("fall exactly with their tags, in whatever order things happen", async () => {
    const tag: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c", "d");
    const step = fc.oneof(
      fc.record({ url: fc.constantFrom("/1", "/2", "/3"), tags: fc.uniqueArray(tag) }),
      fc.record({ fall: fc.uniqueArray(tag) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const pages = keepPages(1_000_000);
        const expected = new Map<string, string[]>();
        pages.keep(true);
        for (const each of steps) {
          if ("fall" in each) {
            pages.drop(each.fall);
            for (const [url, tags] of expected) {
              if (tags.some((one) => each.fall.includes(one))) expected.delete(url);
            }
          } else {
            await pages.once(each.url, async () => ({ page: pageOf(10, each.tags), keep: true }));
            expected.set(each.url, each.tags);
          }
          for (const url of ["/1", "/2", "/3"]) {
            expect(pages.get(url)?.tags).toEqual(expected.get(url));
          }
        }
      }),
    );
  });

  test("that could not be made leave the next reader a fresh try", async () => {
    const pages = keepPages(1_000_000);
    pages.keep(true);
    await expect(pages.once("/", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const page = pageOf(10, ["a"]);
    await pages.once("/", async () => ({ page, keep: true }));
    expect(pages.get("/")).toBe(page);
    expect(pages.underWay).toBe(0);
  });
});
