import { expect, test } from "@playwright/test";
import { type ConfigData, HtmlValidate, type Message } from "html-validate";
import { findGone } from "./support/gone.ts";
import { pageKinds, rareKinds } from "./support/page-kinds.ts";
import { sessionCookieOf } from "./support/sign-in.ts";

const config: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // React writes <meta charSet=""/> where HTML allows <meta charset>: the same page to every browser.
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    // React's own ids begin with an underscore, which HTML 5 allows.
    "valid-id": ["error", { relaxed: true }],
    // Our scripts come from our own address, and the policy hashes the rest.
    "require-sri": ["error", { target: "crossorigin" }],
    // A label around its field that names it too is understood by more voice software.
    "no-redundant-for": "off",
    // What is offered while somebody types cannot be a <select>: the focus stays in the field.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // A title is as long as the question that somebody asked.
    "long-title": "off",
  },
};

const validator = new HtmlValidate(config);

/** Until writing opens, the answer form stands in its place with a way to sign in instead of a button. */
const isClosedForm = (m: Message) => m.ruleId === "wcag/h32" && m.selector === "#your-answer";

/** React leaves the address of a form empty where it is the page's own: every browser sends it there. */
const isSentHere = (m: Message) => m.message.includes('"action" has invalid value ""');

async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages
      .filter((m) => !isClosedForm(m) && !isSentHere(m))
      .map((m) => `${m.ruleId}: ${m.message} (${m.selector ?? `${m.line}:${m.column}`})`),
  );
}

for (const [kind, find] of [...pageKinds, ...rareKinds]) {
  test(`the page of kind "${kind}" is sound HTML`, async ({ request }) => {
    const answer = await request.get(await find(request));
    expect(await faultsOf(await answer.text())).toEqual([]);
  });
}

test("what a member sees is sound HTML, on a question and on each page of one's own", async ({
  request,
}) => {
  const cookie = await sessionCookieOf("Ben", String(process.env.E2E_DATA));
  const lists = "questions answers comments suggestions votes following drafts waiting".split(" ");
  const own = ["", "/notices", "/settings/notices", "/profile", "/email", "/password", "/sessions"];
  const html = await (await request.get("/members/Ben/questions")).text();
  const [question] = /\/questions\/\d+\/[^"?#]+/.exec(html) ?? [];
  const paths = [
    ...[String(question), "/questions/ask", "/tags/therapy", "/members/Cleo", "/account/leave"],
    ...lists.map((which) => `/account/things/${which}`),
    ...own.map((which) => `/account${which}`),
  ];
  for (const path of paths) {
    const answer = await request.get(path, { headers: { cookie } });
    const page = await answer.text();
    expect(page, path).toContain("Sign out");
    expect.soft(await faultsOf(page), path).toEqual([]);
  }
});

test("every question of the village is sound HTML, whatever was written in it", async ({
  request,
}) => {
  const map = await (await request.get("/sitemap.xml")).text();
  const parts = [...map.matchAll(/<loc>([^<]+)</g)].map((m) => new URL(String(m[1])).pathname);
  const pages = await Promise.all(parts.map(async (part) => (await request.get(part)).text()));
  const paths = pages.flatMap((xml) =>
    [...xml.matchAll(/<loc>([^<]+)</g)].map((m) => new URL(String(m[1])).pathname),
  );
  const questions = paths.filter((path) => path.startsWith("/questions/"));
  expect(questions.length).toBeGreaterThanOrEqual(12);
  for (const path of questions) {
    const answer = await request.get(path);
    expect.soft(await faultsOf(await answer.text()), path).toEqual([]);
  }
});

test("what says no is sound HTML too", async ({ request }) => {
  const refusals = [
    await request.get(await findGone(request)),
    await request.get("/%ff"),
    await request.put("/"),
    await request.post("/"),
    await request.get(`/?x=${"a".repeat(9_000)}`),
    await request.get("/_next/static/nothing.js"),
  ];
  expect(refusals.map((answer) => answer.status())).toEqual([410, 400, 405, 403, 414, 404]);
  for (const answer of refusals) {
    expect.soft(await faultsOf(await answer.text()), String(answer.status())).toEqual([]);
  }
});
