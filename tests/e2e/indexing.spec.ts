import { globSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { findGone } from "./support/gone.ts";
import { findLong, mapped, questionsIn } from "./support/mapped.ts";

/** Every kind of page, by its folder in `app`: where one is, and whether search engines may show it. */
async function destinations(
  request: APIRequestContext,
): Promise<Record<string, [string, boolean]>> {
  const question = String(questionsIn(await mapped(request)).at(0));
  const id = Number(/\d+/.exec(question)?.[0]);
  const html = await (await request.get(await findLong(request))).text();
  const [, answer] = / id="a(\d+)"/.exec(html) ?? [];
  const [, comment] = / id="c(\d+)"/.exec(html) ?? [];
  return {
    "/": ["/", true],
    "/questions": ["/questions", true],
    "/questions/[id]": [`/questions/${id}`, true],
    "/questions/[id]/[slug]": [question, true],
    "/answers/[id]": [`/answers/${answer}`, true],
    "/comments/[id]": [`/comments/${comment}`, true],
    "/categories": ["/categories", true],
    "/categories/[...path]": ["/categories/relationships", true],
    "/tags": ["/tags", true],
    "/tags/[tag]": ["/tags/therapy", true],
    "/members": ["/members", true],
    "/members/[name]": ["/members/Cleo", true],
    "/help": ["/help", true],
    "/about/rules": ["/about/rules", true],
    "/about/moderation": ["/about/moderation", true],
    "/about/[slug]": ["/about/who-we-are", true],

    "/members/[name]/questions": ["/members/Ben/questions", false],
    "/members/[name]/answers": ["/members/Cleo/answers", false],
    "/members/[name]/points": ["/members/Cleo/points", false],
    "/posts/[id]/history": [`/posts/${id}/history`, false],
    "/posts/[id]/history/[number]": [`/posts/${id}/history/1`, false],
    "/posts/[id]/edit": [`/posts/${id}/edit`, false],
    "/posts/[id]/suggestions": [`/posts/${id}/suggestions`, false],
    "/posts/[id]/suggestions/[suggestion]": [`/posts/${id}/suggestions/1`, false],
    "/posts/[id]/withdraw": [`/posts/${id}/withdraw`, false],
    "/questions/ask": ["/questions/ask", false],
    "/about/log": ["/about/log", false],
    "/search": ["/search?q=sleep", false],
    "/sign-in": ["/sign-in", false],
    "/join": ["/join", false],
    "/unsubscribe": ["/unsubscribe", false],
    "/admin/tags/[id]": ["/admin/tags/1", false],
    "/admin/mails/[kind]": ["/admin/mails/left", false],
    "/admin/pages/[id]": ["/admin/pages/1", false],
    "/admin/categories/[id]": ["/admin/categories/1", false],
    "/posts/[id]": [`/posts/${id}`, false],
    "/posts/[id]/report": [`/posts/${id}/report`, false],
    "/posts/[id]/moderate": [`/posts/${id}/moderate`, false],
    "/members/[name]/report": ["/members/Cleo/report", false],
    "/reports/[receipt]": ["/reports/unknown", false],
    "/account/decisions/[id]": ["/account/decisions/1", false],
    "/account/suspensions/[id]": ["/account/suspensions/1", false],
    "/account/warnings/[id]": ["/account/warnings/1", false],
    "/moderation/posts/[id]": [`/moderation/posts/${id}`, false],
    "/moderation/posts/[id]/sweep": [`/moderation/posts/${id}/sweep`, false],
    "/moderation/members/[name]": ["/moderation/members/Cleo", false],
    "/moderation/appeals/[id]": ["/moderation/appeals/1", false],
    "/moderation/sweeps/[id]": ["/moderation/sweeps/1", false],
    ...alike(/^\/(?:moderation|admin)(?:\/[a-z]+)?$/),
    "/account/guest/[key]": ["/account/guest/unknown", false],
    "/account/guest/confirm/[token]": ["/account/guest/confirm/unknown", false],
    ...alike(/^\/account(?:\/[a-z-]+)*$/),
  };
}

const folders = globSync("app/**/page.tsx").map((file) => `/${file.slice(4, -"/page.tsx".length)}`);
/** Pages that stand where their folder does. */
const alike = (which: RegExp): Record<string, [string, boolean]> =>
  Object.fromEntries(
    folders.filter((each) => which.test(each)).map((path) => [path, [path, false]]),
  );

test("every kind of page says whether it is a destination, and what is none stays out of search engines", async ({
  request,
}) => {
  test.setTimeout(120_000);
  const kinds = await destinations(request);
  expect(Object.keys(kinds).sort()).toEqual(folders.sort());
  for (const [path, indexed] of Object.values(kinds)) {
    const answer = await request.get(path);
    const said = /<meta name="robots" content="[^"]*noindex/.test(await answer.text());
    const told = /noindex/.test(answer.headers()["x-robots-tag"] ?? "");
    expect.soft(said || told, path).toBe(!indexed);
    if (indexed) expect.soft(answer.status(), path).toBe(200);
  }
  const lost = [
    ...[["/questions/999999", 404] as const, ["/tags/no-such-tag", 404] as const],
    ...[
      ["/nowhere", 404] as const,
      ["/%ff", 400] as const,
      [await findGone(request), 410] as const,
    ],
  ];
  for (const [path, status] of lost) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(status);
    expect(answer.headers()["x-robots-tag"], path).toContain("noindex");
  }
});
