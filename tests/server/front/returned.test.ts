import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestContext } from "#server/front/context.ts";
import { type OpenFront, openFront, type PlainPage, pages, SITE } from "#tests/support/front.ts";

const words = 'I wrote <b>this</b> & "that".';
const shown = "I wrote &lt;b&gt;this&lt;/b&gt; &amp; &quot;that&quot;.";

describe("a form that was sent without JavaScript and could not be taken", () => {
  let open: OpenFront;
  const answers: Record<string, () => PlainPage> = {
    "/door": () => ({ status: 303, headers: { Location: "/sign-in?next=%2Fdoor" } }),
    "/gone": () => ({ status: 409, headers: { "x-nextjs-action-not-found": "1" } }),
    "/broken": () => ({ status: 500 }),
    "/lost": () => {
      const context = requestContext();
      if (context) context.unavailable = true;
      return {};
    },
    "/closed": () => refused('<p>Closed.</p><script>[2,"I wrote this"]</script>'),
    "/mistake": () => refused("<textarea>I wrote &lt;b&gt;this&lt;/b&gt;</textarea>"),
    "/fast": () => {
      const context = requestContext();
      if (context) context.wait = 120;
      return refused("<textarea>I wrote &lt;b&gt;this&lt;/b&gt;</textarea>");
    },
    "/missing": () => ({ status: 404 }),
    "/taken": () => ({ status: 303, headers: { Location: "/tags" } }),
  };
  function refused(body: string): PlainPage {
    const context = requestContext();
    if (context) context.refused = "This question takes no answers.";
    return { body };
  }
  beforeAll(async () => {
    open = await openFront(pages((url) => answers[url]?.() ?? {}));
  });
  afterAll(() => open.close());

  async function send(path: string, fields: Record<string, string>, more = {}) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const made = new Request(SITE, { method: "POST", body: form });
    const type = String(made.headers.get("content-type"));
    const body = Buffer.from(await made.arrayBuffer());
    const headers = { Origin: SITE, "Content-Type": type, ...more };
    return open.ask(path, { method: "POST", headers, body });
  }

  test.each([
    ["/door", 401],
    ["/broken", 500],
    ["/lost", 503],
  ])("comes back from %s with its words, and can be sent again", async (path, status) => {
    const { status: said, text } = await send(path, { $ACTION_1: "x", post: "7", body: words });
    expect(said).toBe(status);
    expect(text).toContain(`name="body" rows="8">\n${shown}</textarea>`);
    expect(text).toContain('<input type="hidden" name="post" value="7">');
    expect(text).toContain('<input type="hidden" name="$ACTION_1" value="x">');
    expect(text).toContain(`action="${path}"`);
    expect(text).toContain("Send it again");
  });

  test("comes back without a button where nobody knows its action any more", async () => {
    const { status, text } = await send("/gone", { body: words });
    expect(status).toBe(409);
    expect(text).toContain(shown);
    expect(text).not.toContain("Send it again");
  });

  test("comes back with the reason where its page has no room for the words any more", async () => {
    const { status, text } = await send("/closed", { body: words });
    expect(status).toBe(422);
    expect(text).toContain("This question takes no answers.");
    expect(text).toContain(shown);
    expect((await send("/missing", { body: words })).text).toContain(shown);
    expect((await send("/missing", { post: "7" })).status).toBe(404);
  });

  test("is left to its page where that holds the words", async () => {
    const { status, text } = await send("/mistake", { body: words });
    expect(status).toBe(200);
    expect(text).not.toContain("Nothing was sent");
  });

  test("that was sent too fast says so by its status and when to come again, on the same page", async () => {
    const { status, headers, text } = await send("/fast", { body: words });
    expect([status, headers["retry-after"]]).toEqual([429, "120"]);
    expect(text).toContain("<textarea>I wrote");
  });

  test("never says a password, and cannot be sent again without it", async () => {
    const { text } = await send("/door", { about: words, newPassword: "three geese", token: "t0" });
    expect(text).toContain(shown);
    expect(text).not.toMatch(/three geese|t0|Send it again/);
  });

  test("is left alone when it was taken", async () => {
    const { status, headers } = await send("/taken", { body: words });
    expect([status, headers.location]).toEqual([303, "/tags"]);
  });

  test("is left to its page where the router sent it", async () => {
    const { status, text } = await send("/gone", { body: words }, { "Next-Action": "40" });
    expect(status).toBe(409);
    expect(text).not.toContain(shown);
  });
});
