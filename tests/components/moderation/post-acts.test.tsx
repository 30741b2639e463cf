import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type PostActions, PostActs } from "#components/moderation/post-acts.tsx";
import type { Moderated } from "#lib/posts/moderated.ts";
import { type PostAct, postActs } from "#lib/words/acts.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const nothing: FormAction = async () => ({ typed: {} });
const actions = Object.fromEntries(postActs.map((act) => [act, nothing])) as PostActions;
const post: Moderated = {
  ...{ id: 31, kind: "question", html: "<p>It is too warm.</p>", state: "published" },
  question: { id: 31, slug: "first-words", title: "How do I begin?" },
  author: { kind: "guest", name: "Passer-by" },
  createdAt: new Date(0),
  ...{ visible: true, closed: false, locked: true, concealed: false, category: 7 },
  ...{ own: false, moderates: true, edits: true, acts: [...postActs] },
};
const page = (
  act?: PostAct,
  changes: Partial<Moderated> = {},
  { sure = false, maySweep = false, done = undefined as PostAct | undefined } = {},
) =>
  renderToStaticMarkup(
    <PostActs
      {...{ act, sure, maySweep, done, actions, post: { ...post, ...changes } }}
      categories={[{ value: "7", label: "Sleep" }]}
    />,
  );

describe("what can be done with a post", () => {
  test("is named as links, and nothing is asked before one was chosen", () => {
    const html = page();
    expect(html).toContain('href="/posts/31/moderate?act=hide#act"');
    expect(html).not.toContain("<form");
  });

  test("leads to all that its author wrote, for whoever may hide that", () => {
    expect(page()).not.toContain("Hide all that its author wrote");
    expect(page(undefined, {}, { maySweep: true })).toContain('href="/moderation/posts/31/sweep"');
  });

  test("says what comes of each act before its form", () => {
    for (const act of postActs) {
      const html = page(act, {}, { sure: true });
      expect([act, html.match(/<form/g)?.length]).toEqual([act, 1]);
      expect(html).toMatch(act === "close" ? /name="note"/ : /name="reason"/);
    }
    expect(page("merge")).toContain("cannot be undone");
    expect(page("merge")).toContain('name="into"');
    expect(page("close")).toContain('name="duplicateOf"');
  });

  test("goes on to a deletion in a second step, which says what goes for good", () => {
    const first = page("delete");
    expect(first).toContain("All its versions");
    expect(first).not.toContain("<form");
    expect(first).toContain("/posts/31/moderate?act=delete&amp;step=2#act");
    expect(page("delete", {}, { sure: true })).toContain("All its versions");
  });

  test("says what was done just now, whichever act it was", () => {
    for (const act of postActs) {
      expect(page(undefined, {}, { done: act })).toMatch(
        /role="status".*(It is|It stands|Readers are)/,
      );
    }
    expect(page(undefined, { kind: "answer" }, { done: "convert" })).toContain("an answer now");
    expect(page()).not.toContain('role="status"');
  });

  test("says so where it was done meanwhile", () => {
    const html = page("lock", { acts: ["unlock"] });
    expect(html).toContain("cannot be done with it now");
    expect(html).not.toContain("<form");
  });

  test("asks its author for no ground, and calls the name theirs", () => {
    const html = page("conceal", { own: true, moderates: false, acts: ["conceal"] });
    expect(html).toContain("Take your name off it");
    expect(html).not.toContain('name="ground"');
    expect(html).toContain("Moderators read this.");
  });
});
