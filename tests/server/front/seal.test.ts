import { describe, expect, test } from "vitest";
import { requestContext } from "#server/front/context.ts";
import { sealPage } from "#server/front/seal.ts";
import { openFront, pages } from "#tests/support/front.ts";

const site = { url: "http://forum.example" };
const seal = (page: string, told: Parameters<typeof sealPage>[3]) =>
  sealPage(site, Buffer.from(page), "secret", told).body.toString();

describe("what a page tells machines", () => {
  const told = {
    previews: '<meta property="og:title" content="ä"/>',
    data: ["<b>1</b>", "<b>2</b>"],
  };

  test("stands where its head and its body end", () => {
    const page = "<html><head><title>ö</title></head><body><p>&lt;/head></p></body></html>";
    expect(seal(page, told)).toBe(
      '<html><head><title>ö</title><meta property="og:title" content="ä"/></head><body><p>&lt;/head></p><b>1</b><b>2</b></body></html>',
    );
  });

  test("comes before a post's HTML could end anything", () => {
    const page = "<head></head><body><!--secretpiece:0--></body>";
    const pieces = ["<p>&lt;/body></p>"];
    expect(seal(page, { ...told, pieces })).toBe(
      '<head><meta property="og:title" content="ä"/></head><body><p>&lt;/body></p><b>1</b><b>2</b></body>',
    );
  });

  test("is left out where there is neither", () => {
    expect(seal("<p>Half a page</p>", told)).toBe("<p>Half a page</p>");
  });

  test("is not shown of a page that is none", async () => {
    const handle = pages((url) => {
      const context = requestContext();
      if (context) context.previews = told.previews;
      const body = "<head></head><body></body>";
      return url === "/gone" ? { status: 404, body } : { body };
    });
    const open = await openFront(handle);
    expect((await open.ask("/here")).text).toContain("og:title");
    expect((await open.ask("/gone")).text).not.toContain("og:title");
    await open.close();
  });
});

test("a page of many marks keeps every other byte", () => {
  const around = "ä€😀".repeat(50);
  const marks = '<script nonce="secret">f("secret")</script><i nonce="secret"></i>secret';
  const page = `${around}${marks}`.repeat(40);
  const expected = `${around}<script>f("")</script><i></i>`.repeat(40);
  expect(seal(page, {})).toBe(expected);
});
