import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QuestionList } from "#components/questions/question-list.tsx";
import { QuestionPages } from "#components/questions/question-pages.tsx";
import { SortTabs } from "#components/questions/sort-tabs.tsx";
import type { QuestionRow } from "#lib/questions/queries.ts";
import { routes, sorts } from "#lib/words/routes.ts";

const question = (changes: Partial<QuestionRow> = {}): QuestionRow => ({
  id: 7,
  slug: "how-do-i-tell-him",
  title: "How do I tell him?",
  excerpt: "We have known each other for years.",
  score: 98,
  answerCount: 3,
  viewCount: 86_912,
  hasAccepted: false,
  closed: false,
  createdAt: new Date("2023-03-04T10:00:00Z"),
  activeAt: new Date("2023-03-05T10:00:00Z"),
  author: { kind: "member", id: 2, name: "Ben", points: 5_213, role: "member" },
  category: { name: "Family", path: "relationships/family" },
  tags: ["trust", "first steps"],
  ...changes,
});

const shown = (changes: Partial<QuestionRow> = {}) =>
  renderToStaticMarkup(<QuestionList questions={[question(changes)]} />);
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("a question in a list", () => {
  test("leads to the question and says what it stands at", () => {
    const html = shown();
    expect(html).toContain('<a href="/questions/7/how-do-i-tell-him">');
    expect(words(html)).toContain("+98 votes 3 answers");
    expect(words(shown({ answerCount: 1, score: 0 }))).toContain("0 votes 1 answer ");
  });

  test("says its category, its tags, who asked with compact points, and when", () => {
    const html = shown();
    expect(html).toContain('href="/categories/relationships/family"');
    expect(html).toContain('href="/tags/first%20steps"');
    expect(words(html)).toContain("asked by Ben 5.2k points 5,213 points 4 March 2023");
  });

  test("tells an accepted answer and a closed question in words, not by colour alone", () => {
    expect(words(shown({ hasAccepted: true }))).toContain("3 answers , one accepted");
    expect(words(shown({ closed: true }))).toContain("How do I tell him? closed");
    expect(words(shown())).not.toMatch(/accepted|closed/);
  });

  test("stands without a category, tags, excerpt or a known author", () => {
    const html = shown({ category: null, tags: [], excerpt: null, author: { kind: "gone" } });
    expect(words(html)).toContain("asked by a former member");
    expect(html).not.toContain("<ul");
    expect(html).not.toContain("row-excerpt");
  });

  test("escapes whatever somebody called it", () => {
    expect(shown({ title: "<img src=x onerror=alert(1)>" })).not.toContain("<img");
  });
});

describe("a list of questions", () => {
  test("that is empty says so and offers to ask", () => {
    const html = renderToStaticMarkup(<QuestionList questions={[]} />);
    expect(words(html)).toContain("No questions here yet.");
    expect(html).toContain('href="/questions/ask"');
  });

  test("leads to its neighbouring pages with plain links, the first without a number", () => {
    const html = renderToStaticMarkup(
      <QuestionPages
        list={{ rows: [question()], total: 60, page: 2, pageCount: 3 }}
        sort="votes"
        href={(page) => routes.questions({ sort: "votes", page })}
      />,
    );
    expect(html).toContain('<a href="/questions?sort=votes" rel="prev nofollow">');
    expect(html).toContain('<a href="/questions?sort=votes&amp;page=3" rel="next nofollow">');
  });

  test("can be put in every order, and marks the one it is in", () => {
    const html = renderToStaticMarkup(
      <SortTabs current="votes" href={(sort) => routes.questions({ sort })} />,
    );
    expect(html.match(/<a /g)).toHaveLength(sorts.length);
    expect(html).toContain('<a href="/questions">Newest</a>');
    expect(html).toContain(
      '<a href="/questions?sort=votes" rel="nofollow" aria-current="true">Votes</a>',
    );
  });
});
