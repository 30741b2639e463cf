import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { describe, expect, test } from "vitest";
import { ThreadView } from "#components/questions/thread-view.tsx";
import { noMarks } from "#lib/posts/marks.ts";
import type { Thread } from "#lib/questions/queries.ts";
import { ada, aGuest, anna, answer, comment, noActions, sampleThread } from "./sample-thread.ts";

const shown = (changes: Partial<Thread> = {}) =>
  renderToStaticMarkup(
    <ThreadView thread={sampleThread(changes)} order="votes" marks={noMarks} actions={noActions} />,
  );
/** With what comes only where it is needed. */
async function whole(changes: Partial<Thread>): Promise<string> {
  const { prelude } = await prerender(
    <ThreadView thread={sampleThread(changes)} order="votes" marks={noMarks} actions={noActions} />,
  );
  return new Response(prelude).text();
}
/** What a reader sees and hears, without the markup. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, " ");

describe("the question page", () => {
  test("says net votes in words and with their sign", () => {
    expect(words(shown())).toContain("+98 votes");
    expect(words(shown({ score: 0 }))).toContain("0 votes");
    expect(words(shown({ score: -3 }))).toContain("−3 votes");
    expect(words(shown({ score: 1 }))).toContain("+1 vote ");
  });

  test("names who asked, with compact points that assistive technology hears in full", () => {
    expect(words(shown())).toContain("Asked by Ben 5.2k points 5,213 points");
  });

  test("offers guests a mail with each comment, no two fields under one id", () => {
    const html = shown({ answers: [answer(31), answer(32, { author: ada })], answerCount: 2 });
    const offers = words(html).match(/Email me at this address if others comment here/g);
    expect(offers).toHaveLength(3);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("names the role of whoever answers in it", () => {
    expect(words(shown())).toContain("Cleo Expert 8.3k");
  });

  test("calls guests guests", () => {
    const html = shown({ answers: [answer(31, { author: anna }), answer(32, { author: aGuest })] });
    expect(words(html)).toContain("Anna (guest)");
    expect(html).toContain("<bdi>a guest</bdi>");
  });

  test("leads through the category path", () => {
    const html = shown();
    expect(html).toContain('href="/categories/relationships"');
    expect(html).toContain('href="/categories/relationships/family"');
  });

  test("says who edited it and when, and leads to what was changed", () => {
    const html = shown();
    expect(html).toContain('href="/posts/12/history"');
    expect(words(html)).toContain("edited by Ada on 5 March 2023");
  });

  test("has one heading for the question, one for the answers, one for each of them", () => {
    const html = shown({ answers: [answer(31), answer(32, { author: ada })], answerCount: 2 });
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<h2[^>]*>2 answers</);
    expect(html).toMatch(/<h3[^>]*>Answer by Cleo</);
    expect(html).toMatch(/<h3[^>]*>Answer by Ada</);
  });

  test("gives every answer and comment the anchor that addresses lead to", () => {
    const html = shown({ answers: [answer(31, { comments: [comment(77)] })] });
    expect(html).toContain('id="a31"');
    expect(html).toContain('id="c77"');
  });

  test("marks the accepted answer in words", () => {
    expect(words(shown({ answers: [answer(31, { accepted: true })] }))).toContain(
      "Accepted answer",
    );
    expect(words(shown())).not.toContain("Accepted answer");
  });

  test("folds comments from ten on and keeps the first ones in sight", () => {
    const comments = (count: number) => Array.from({ length: count }, (_, i) => comment(100 + i));
    const [inSight, folded] = shown({ comments: comments(12) }).split("<details", 2);
    expect(inSight).toContain('id="c104"');
    expect(inSight).not.toContain('id="c105"');
    expect(folded).toContain("Show 7 more comments");
    expect(folded).toContain('id="c111"');
    expect(shown({ comments: comments(9) })).not.toContain("more comments");
  });

  test("offers three orders of more answers than one", () => {
    const html = shown({ answers: [answer(31), answer(32)], answerCount: 2 });
    expect(html).toMatch(/how-do-i-tell-my-sister#answers" aria-current="true">Most votes/);
    expect(html).toContain("?answers=newest#answers");
    expect(html).toContain("?answers=oldest#answers");
    expect(shown()).not.toContain("?answers=newest");
  });

  test("votes lead to signing in, and say so", () => {
    const html = shown();
    expect(html).toContain("Vote up: sign in first");
    expect(html).toContain("Vote down: sign in first");
    expect(html).toContain(
      'href="/sign-in?next=%2Fquestions%2F12%2Fhow-do-i-tell-my-sister%23a31"',
    );
  });

  test("shows the answer form with the words everybody knows it by", () => {
    const html = shown();
    for (const said of [
      "Your answer",
      "Your name to display (optional)",
      "Email me at this address if my answer is selected or commented on",
      "Privacy: Your email address will only be used for sending these notifications.",
      "Peer support, not therapy or emergency care.",
      "sign in to answer",
    ]) {
      expect(words(html)).toContain(said);
    }
    for (const name of ["body", "displayName", "email", "notify"]) {
      expect(html).toContain(`name="${name}"`);
    }
  });

  test("nobody answered yet: says so kindly and offers one thing to do", () => {
    const html = shown({ answers: [], answerCount: 0 });
    expect(words(html)).toContain("Nobody has answered yet.");
    expect(html).toContain('href="#your-answer"');
  });

  test("a duplicate says where to read on, who closed it and when, and takes no answer", async () => {
    const html = await whole({
      closure: {
        reason: "duplicate",
        of: { id: 5, slug: "telling", title: "Telling my family" },
        note: null,
        at: new Date(Date.UTC(2023, 2, 9)),
        by: ada,
      },
    });
    expect(html).toContain('href="/questions/5/telling"');
    expect(words(html)).toContain("Closed by Ada on 9 March 2023");
    expect(html).not.toContain("Post your answer");
  });

  test("a closed question says why", async () => {
    const html = await whole({
      closure: { reason: "note", note: "Solved by phone.", at: new Date(0), by: null },
    });
    expect(words(html)).toContain("Solved by phone.");
    expect(words(html)).toContain("Closed on 1 January 1970");
  });

  test("a locked question says so and takes no answer", () => {
    const html = shown({ locked: true });
    expect(words(html)).toContain("A moderator has locked this question");
    expect(html).not.toContain("Post your answer");
  });

  test("a question that grew out of an answer leads back to it", () => {
    const html = shown({
      follows: { answerId: 88, question: { id: 4, slug: "before", title: "What came before" } },
    });
    expect(words(html)).toContain("This question grew out of an answer to What came before");
    expect(html).toContain('href="/answers/88"');
  });

  test("an answer leads on to the questions that grew out of it", () => {
    const grown = { id: 31, slug: "what-next", title: "What comes next?" };
    const html = shown({ answers: [answer(88, { followOns: [grown] })] });
    expect(words(html)).toContain("A question grew out of this: What comes next?");
    expect(html).toContain('href="/questions/31/what-next"');
  });

  test("leads to related questions", () => {
    const html = shown();
    expect(html).toContain('href="/questions/9/first-words"');
    expect(words(html)).toContain("3 answers");
  });

  test("walks through many answers by plain links", async () => {
    const html = await whole({ page: 2, pageCount: 4, answerCount: 100 });
    expect(html).toContain("?page=3#answers");
    expect(html).toContain('aria-current="page"');
  });

  test("lets every post speak in its own direction", () => {
    expect(shown()).toContain('<h1 dir="auto">');
    expect(shown()).toContain('class="prose" dir="auto"');
  });
});
