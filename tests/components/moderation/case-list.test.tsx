import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CaseList } from "#components/moderation/case-list.tsx";
import { hereWords } from "#components/moderation/words.ts";
import type { CaseRow } from "#lib/moderation/queue.ts";

const now = new Date("2026-11-26T12:00:00Z");
const row: CaseRow = {
  post: 7,
  kind: "answer",
  needs: ["held", "report"],
  since: new Date("2026-11-26T09:30:00Z"),
  urgent: true,
  resting: false,
  elsewhere: false,
  title: "How do you <sleep>?",
  gone: false,
  appeals: [],
  category: { name: "Sleep", path: "sleep" },
  author: { kind: "guest", name: "Somebody" },
  excerpt: "With a <b>fan</b>.",
  held: "What is written without an account waits.",
  grounds: ["worried", "imported"],
  here: ["Ada"],
};

const shown = (changes: Partial<CaseRow> = {}) =>
  renderToStaticMarkup(<CaseList rows={[{ ...row, ...changes }]} now={now} />);

test("a row of the queue says what is asked, since when, by whom and why", () => {
  const html = shown();
  for (const words of [
    "urgent",
    "Waits to be published",
    "Reported",
    "for two hours",
    "Sleep",
    "How do you &lt;sleep&gt;?",
    "With a &lt;b&gt;fan&lt;/b&gt;.",
    "Somebody (guest)",
    "What is written without an account waits.",
    "I am worried about somebody",
    "Reported on the site that this came from",
    "Ada is looking at this too",
    'href="/moderation/posts/7"',
  ]) {
    expect(html).toContain(words);
  }
});

test("a row leads to where it is decided", () => {
  expect(shown({ gone: true, appeals: [3] })).toContain('href="/moderation/appeals/3"');
  const about = { post: null, kind: "member", title: "Eve", author: null } as const;
  expect(shown({ ...about, appeals: [4] })).toContain('href="/moderation/appeals/4"');
  expect(shown(about)).toContain("/Eve");
});

test("who is looking is said of one and of several", () => {
  expect(hereWords([])).toBeUndefined();
  expect(hereWords(["Ada", "Miriam"])).toBe("Ada and Miriam are looking at this too");
});
