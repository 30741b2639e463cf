import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OwnPosts } from "#components/posts/own-posts.tsx";
import { WithdrawPost } from "#components/posts/withdraw-post.tsx";
import type { OwnPost } from "#lib/posts/own.ts";
import type { Withdrawable } from "#lib/posts/withdrawable.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const question = { id: 12, slug: "first-words", title: "How do I begin?" };
const nothing: FormAction = async () => ({ typed: {} });

const decision = {
  reason: "Rule 1: be gentle.",
  at: new Date(0),
  by: null,
  byAuthor: false,
  byRule: true,
};
const listed = (changes: Partial<OwnPost> = {}): OwnPost => ({
  ...{ id: 31, kind: "answer", question, excerpt: "Slowly.", html: null, score: 0, answerCount: 0 },
  ...{ createdAt: new Date(0), state: "published", visible: true, closed: false, locked: false },
  ...{ accepted: false, concealed: false, decision: null, restrictions: [] },
  ...changes,
});
const list = (changes: Partial<OwnPost>) =>
  renderToStaticMarkup(<OwnPosts posts={[listed(changes)]} />);

describe("what somebody wrote, as they find it again", () => {
  test("says of what was taken back that it was, and of what was hidden why", () => {
    const gone = { state: "hidden", visible: false } as const;
    const back = words(list({ ...gone, decision: { ...decision, byAuthor: true } }));
    expect(back).toContain("You took this back.");
    expect(back).not.toContain("hidden");
    const hidden = words(list({ ...gone, decision }));
    expect(hidden).toContain("This is hidden.");
    expect(hidden).toContain("by a rule of this site");
    expect(hidden).toContain("Rule 1: be gentle.");
  });

  test("can be edited and taken back while it is read or waits, and not after", () => {
    expect(list({})).toContain('href="/posts/31/withdraw"');
    expect(list({ state: "held", visible: false, decision })).toContain('href="/posts/31/edit"');
    for (const state of ["hidden", "deleted"] as const) {
      expect(list({ state, visible: false, decision })).not.toContain("/posts/31/");
    }
  });
});

describe("taking a post back", () => {
  const asked = (standing: Withdrawable["standing"], kind: Withdrawable["kind"] = "question") =>
    renderToStaticMarkup(
      <WithdrawPost
        post={{ id: 31, kind, question, standing }}
        action={nothing}
        all="/account/things/questions"
      />,
    );

  test("says what goes along before it is done", () => {
    const html = asked("open", "answer");
    expect(words(html)).toContain("the comments under it go along");
    expect(html).toContain('<input type="hidden" name="post" value="31"/>');
  });

  test("says why a question that others wrote under stays, and what can be done instead", () => {
    const html = asked("answered");
    expect(words(html)).toContain("for their sake");
    expect(html).toContain('href="/posts/31/edit"');
    expect(html).not.toContain("<form");
  });

  test("leads on, once it is done, without a link to where nothing is any more", () => {
    for (const standing of ["withdrawn", "hidden", "suspended"] as const) {
      const html = asked(standing);
      expect(html).toContain('href="/account/things/questions"');
      expect(html).not.toContain('href="/questions/');
      expect(html).not.toContain("<form");
    }
  });
});
