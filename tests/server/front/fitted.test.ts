import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marks, noMarks, type PostMarks } from "#lib/posts/marks.ts";
import type { Member } from "#lib/words/actor.ts";
import { routes } from "#lib/words/routes.ts";
import { requestContext } from "#server/front/context.ts";
import { fitTo } from "#server/front/fitted.ts";
import type { Readers } from "#server/front/readers.ts";
import { type OpenFront, openFront, pages } from "#tests/support/front.ts";

const THREAD = "/questions/7/how-do-i-sleep";
const member = (id: number, name: string): Member => ({
  kind: "member",
  id,
  name,
  role: "member",
  suspended: false,
});
const may: PostMarks = { vote: 0, floor: false, may: ["vote.cast"], suggested: 0 };
const voted: PostMarks = { ...may, vote: 1 };

/** What a browser's cookie stands for here: a name. */
const people = new Map<string, { who: Member; marks: Marks; unread: number }>();
const sit = (who: Member, marks: Partial<Marks> = {}, unread = 0) =>
  people.set(who.name, { who, marks: { ...noMarks, posts: { 7: may, 8: may }, ...marks }, unread });

const found = (cookie = "") => people.get(cookie.replace("askwell-session=", ""));
const readers: Readers = {
  find: async ({ headers }) => found(headers.cookie),
  marks: async (who) => people.get(who.name)?.marks ?? noMarks,
};

let posts = [8];
const seen: string[] = [];
/** Stands in for the app: a page for everybody, for the stand-in, or for whoever asks. */
const handle = pages((url, req) => {
  const context = requestContext();
  const thread = { question: 7, posts: [...posts] };
  if (context) context.thread = thread;
  const fit = context?.fit;
  seen.push(fit ? "fitted" : (found(req.headers.cookie)?.who.name ?? "everybody"));
  const who = fit?.standIn ?? found(req.headers.cookie)?.who;
  if (fit && context && JSON.stringify(fit.thread) === JSON.stringify(thread)) context.fits = true;
  if (url.includes("broken") && fit) throw new Error("Not for a stand-in.");
  const marks = JSON.stringify(fit?.marks.posts ?? {});
  const header = who ? `<a href="${routes.member(who.name)}">${who.name}</a> ${fit?.unread}` : "";
  const body = `<!doctype html><p>${header} <input name="writer" value="${who?.id}"> ${marks}</p>`;
  const html = `${body}<!--${context?.fit?.standIn.name ? "" : "own"}-->${"Sleep. ".repeat(200)}`;
  return { body: html, tags: ["question 7"] };
});

describe("a thread that members share", () => {
  let open: OpenFront;
  beforeAll(async () => {
    open = await openFront(handle, { readers });
  });
  afterAll(() => open.close());
  beforeEach(() => {
    open.front.pages.drop(["*"]);
    people.clear();
    seen.length = 0;
    posts = [8];
    sit(member(31, "Ada"));
    sit(member(32, "Ben Örtel"));
  });
  const as = (name: string, path = THREAD, more: Record<string, string> = {}) =>
    open.ask(path, { headers: { Cookie: `askwell-session=${name}`, ...more } });

  test("is made once for a stand-in, and each reads their own name in it", async () => {
    const [ada, ben] = [await as("Ada"), await as("Ben Örtel")];
    expect(seen).toEqual(["everybody", "fitted"]);
    expect(ada.text).toContain('<a href="/members/Ada">Ada</a> 0');
    expect(ada.text).toContain('name="writer" value="31"');
    expect(ben.text).toContain('<a href="/members/Ben%20%C3%96rtel">Ben Örtel</a> 0');
    expect(ben.text).toContain('name="writer" value="32"');
    for (const { text } of [ada, ben]) expect(text).not.toContain("standin");
    expect(ben.text).not.toMatch(/Ada|\b31\b/);
  });

  test("is kept by nobody on the way", async () => {
    const { headers } = await as("Ada");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
  });

  test.each([
    ["voted", () => sit(member(32, "Ben"), { posts: { 7: voted, 8: may } })],
    ["follows it", () => sit(member(32, "Ben"), { followed: true })],
    ["has news", () => sit(member(32, "Ben"), {}, 3)],
    ["may do less", () => sit(member(32, "Ben"), { posts: { 7: may } })],
  ])("is another one for whoever %s", async (_, differs) => {
    await as("Ada");
    differs();
    await as("Ben");
    await as("Ada");
    expect(seen).toEqual(["everybody", "fitted", "fitted"]);
  });

  test("is looked up anew at each request: who has voted since gets another page", async () => {
    expect((await as("Ada")).text).toContain('"vote":0');
    sit(member(31, "Ada"), { posts: { 7: voted, 8: may } });
    expect((await as("Ada")).text).toContain('"vote":1');
    people.delete("Ada");
    expect((await as("Ada")).text).not.toContain("Ada");
  });

  test("falls with the visitors' page when something on it changes", async () => {
    await as("Ada");
    open.front.pages.drop(["question 7"]);
    await as("Ada");
    expect(seen).toEqual(["everybody", "fitted", "everybody", "fitted"]);
  });

  test("is made for one reader alone where a draft of theirs stands on it", async () => {
    const draft = { body: "Not yet said." } as unknown as Marks["drafts"][number];
    sit(member(31, "Ada"), { drafts: [draft] });
    await as("Ada");
    expect(seen).toEqual(["everybody", "Ada"]);
  });

  test("is for nobody when the thread grew while it was made", async () => {
    await open.ask(THREAD);
    posts = [8, 9];
    expect((await as("Ada")).text).toContain("<!--own-->");
    expect((await as("Ada")).text).toContain("<!--own-->");
    expect(seen).toEqual(["everybody", "fitted", "Ada", "fitted", "Ada"]);
  });

  test("that cannot be made for a stand-in is made for its reader", async () => {
    expect((await as("Ada", "/questions/9/broken")).text).toContain("<!--own-->");
  });

  test.each([
    ["the router", THREAD, { RSC: "1" }],
    ["a form", THREAD, {}],
    ["another page", "/questions", {}],
  ])("is nothing for %s", async (what, path, headers) => {
    const method = what === "a form" ? "POST" : "GET";
    const Origin = "http://forum.example";
    const more = { Cookie: "askwell-session=Ada", Origin, ...headers };
    await open.ask(path, { method, headers: more });
    expect(seen).toEqual(["Ada"]);
  });

  test("waits a moment for whoever sent a form, whichever process they ask next", async () => {
    const headers = { Cookie: "askwell-session=Ada", Origin: "http://forum.example" };
    const sent = await open.ask(THREAD, { method: "POST", headers });
    expect(sent.headers["set-cookie"]).toEqual([
      "askwell-wrote=1; Path=/; Max-Age=5; HttpOnly; SameSite=Lax",
    ]);
    const visitor = await open.ask(THREAD, { method: "POST", headers: { Origin: headers.Origin } });
    expect(visitor.headers["set-cookie"]).toBeUndefined();
  });
});

test("a stand-in is replaced wherever it stands, and nothing else is", () => {
  const standIn = member(99_887_766_554_433, "standin0a1b");
  const page = '<a href="/members/standin0a1b">standin0a1b</a>{\\"id\\":99887766554433}standin';
  expect(fitTo(page, standIn, member(5, "Zoë"))).toBe(
    '<a href="/members/Zo%C3%AB">Zoë</a>{\\"id\\":5}standin',
  );
});
