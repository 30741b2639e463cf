import { describe, expect, test } from "vitest";
import { placedThread } from "#app/_shell/pieces.ts";
import { type RequestContext, requests } from "#server/front/context.ts";
import { withPiecesInJson } from "#server/front/pieces.ts";
import { sealPage } from "#server/front/seal.ts";
import { answer, comment, sampleThread } from "#tests/components/questions/sample-thread.ts";

const newContext = (): RequestContext => ({ tags: new Set(), mark: "secret" });
const thread = sampleThread({
  html: "<p>the question</p>",
  comments: [{ ...comment(7), html: "<p>a comment</p>" }],
  answers: [answer(31, { html: '<p>the "answer"</p>\n' })],
});

const sealed = (page: string, context: RequestContext) =>
  sealPage({ url: "http://forum.example" }, Buffer.from(page), "secret", context).body.toString();

function placedIn(context: RequestContext) {
  return requests().run(context, () => placedThread(thread));
}

describe("what people wrote", () => {
  test("stands where the page left a mark for it", () => {
    const context = newContext();
    const { html, comments, answers } = placedIn(context);
    const page = [html, comments[0]?.html, answers[0]?.html].join("|");
    expect(page).not.toContain("<p>");
    expect(sealed(page, context)).toBe(
      '<p>the question</p>|<p>a comment</p>|<p>the "answer"</p>\n',
    );
  });

  test("stands as JSON in what Next's router is sent", () => {
    const context = newContext();
    const { answers } = placedIn(context);
    const sent = Buffer.from(`1:${JSON.stringify({ __html: answers[0]?.html })}\n2:"more"\n`);
    const [row] = withPiecesInJson(sent, context).toString().split("\n");
    expect(JSON.parse(row?.slice(2) ?? "")).toEqual({ __html: '<p>the "answer"</p>\n' });
  });

  test("comes in nowhere else, whoever types a mark by hand", () => {
    const context = newContext();
    placedIn(context);
    const typed = Buffer.from(JSON.stringify("<!--piece:0--> <!--guesspiece:1-->"));
    expect(withPiecesInJson(typed, context).toString()).toBe(typed.toString());
    expect(sealed("<!--piece:0--><!--guesspiece:1-->", context)).toBe(
      "<!--piece:0--><!--guesspiece:1-->",
    );
    expect(sealed("<!--secretpiece:99-->", context)).toBe("<!--piece:99-->");
  });

  test("stays in the page where there is no front", () => {
    const { html, comments, answers } = placedThread(thread);
    expect([html, comments[0]?.html, answers[0]?.html]).toEqual([
      thread.html,
      thread.comments[0]?.html,
      thread.answers[0]?.html,
    ]);
  });
});
