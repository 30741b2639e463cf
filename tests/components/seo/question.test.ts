import { describe, expect, test } from "vitest";
import { jsonLd } from "#components/seo/json-ld.ts";
import { questionCrumbs, questionData } from "#components/seo/question.ts";
import { breadcrumbData } from "#components/seo/site.ts";
import type { Thread } from "#lib/questions/queries.ts";
import type { AnswerOrder } from "#lib/words/routes.ts";
import { aGuest, anna, answer, comment, sampleThread } from "../questions/sample-thread.ts";

const origin = "https://site.test";

type Given = {
  text: string;
  url: string;
  upvoteCount: number;
  author: { name: string; url?: string };
  comment?: { url: string }[];
};
type Main = {
  name: string;
  text: string;
  answerCount: number;
  upvoteCount: number;
  commentCount: number;
  comment?: { url: string }[];
  acceptedAnswer?: Given;
  suggestedAnswer?: Given[];
};

function told(changes: Partial<Thread>, order: AnswerOrder = "votes"): Main {
  const html = jsonLd(questionData(origin, sampleThread(changes), order));
  const json = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? "";
  expect(json).not.toContain("<");
  return (JSON.parse(json) as { mainEntity: Main }).mainEntity;
}

describe("what a question tells machines", () => {
  test("is the accepted answer apart from the suggested ones", () => {
    const answers = [answer(31, { accepted: true }), answer(32), answer(33)];
    const main = told({ answers, answerCount: 3, acceptedAnswerId: 31 });
    expect(main.acceptedAnswer?.url).toMatch(/#a31$/);
    expect(main.suggestedAnswer?.map((a) => new URL(a.url).hash)).toEqual(["#a32", "#a33"]);
    expect(main.answerCount).toBe(3);
  });

  test("has neither when nobody has answered", () => {
    const main = told({ answers: [], answerCount: 0, acceptedAnswerId: null });
    expect(main).not.toHaveProperty("acceptedAnswer");
    expect(main).not.toHaveProperty("suggestedAnswer");
    expect(main.answerCount).toBe(0);
  });

  test("links to members, and names everybody as the page does", () => {
    const others = [anna, aGuest, { kind: "gone" } as const];
    const answers = [answer(31), ...others.map((author, i) => answer(32 + i, { author }))];
    const [member, ...unlinked] = told({ answers }).suggestedAnswer ?? [];
    expect(member?.author.url).toBe(`${origin}/members/Cleo`);
    expect(unlinked.map((given) => given.author)).toEqual([
      { "@type": "Person", name: "Anna (guest)" },
      { "@type": "Person", name: "a guest" },
      { "@type": "Person", name: "a former member" },
    ]);
  });

  test("leads to each answer and comment on the page and in the order where it was found", () => {
    const answers = [answer(31, { comments: [comment(71)] })];
    const main = told({ page: 2, answers, comments: [comment(72)] }, "newest");
    const here = `${origin}/questions/12/how-do-i-tell-my-sister`;
    const [given] = main.suggestedAnswer ?? [];
    expect(given?.url).toBe(`${here}?answers=newest&page=2#a31`);
    expect(given?.comment?.map((said) => said.url)).toEqual([`${here}?answers=newest&page=2#c71`]);
    expect(main.comment?.map((said) => said.url)).toEqual([`${here}#c72`]);
  });

  test("never counts votes below none", () => {
    expect(told({ score: -4 }).upvoteCount).toBe(0);
    expect(told({ score: 98 }).upvoteCount).toBe(98);
  });

  test("says the title where a question has no text of its own", () => {
    const main = told({ text: "" });
    expect(main.text).toBe(main.name);
  });

  test("counts the comments that it carries", () => {
    expect(told({ comments: [comment(71), comment(72)] }).commentCount).toBe(2);
  });

  test("cannot be ended by what somebody wrote", () => {
    const title = `</script><script>alert(1)</script> <!-- & "quotes" \u2028`;
    expect(told({ title, text: title }).name).toBe(title);
  });
});

test("the way to a question begins at all questions and ends at itself", () => {
  const crumbs = breadcrumbData(origin, questionCrumbs(sampleThread()));
  const items = crumbs.itemListElement as unknown as { name: string; item: string }[];
  expect(items.at(0)?.item).toBe(`${origin}/questions`);
  expect(items.at(-1)?.name).toBe(sampleThread().title);
});
