import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CategoryHead } from "#components/taxonomy/category-head.tsx";
import { CategoryTree } from "#components/taxonomy/category-tree.tsx";
import { TagHead } from "#components/taxonomy/tag-head.tsx";
import type { CategoryNode } from "#lib/taxonomy/queries.ts";

const node = (name: string, path: string, children: CategoryNode[] = []): CategoryNode => ({
  id: path.length,
  name,
  path,
  depth: path.split("/").length,
  description: "",
  questionCount: 1,
  unansweredCount: 0,
  children,
});

const deep = node("Love", "love", [
  node("Living together", "love/together", [node("Money", "love/together/money")]),
]);
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("categories", () => {
  test("stand in their tree, each with its whole path", () => {
    const html = renderToStaticMarkup(<CategoryTree categories={[deep]} />);
    expect(html.match(/<ul/g)).toHaveLength(3);
    expect(html).toContain('href="/categories/love/together/money"');
    expect(words(html)).toContain("Money 1 question");
  });

  test("show no deeper than asked for", () => {
    const html = renderToStaticMarkup(<CategoryTree categories={[deep]} depth={1} />);
    expect(words(html)).not.toContain("Living together");
  });

  test("say that their count holds those below", () => {
    const html = renderToStaticMarkup(
      <CategoryHead category={{ ...deep, ancestors: [] }} crumbs={[]} />,
    );
    expect(words(html)).toContain("1 question , those of the categories below included");
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

describe("a tag", () => {
  test("says what it means and by which words it is also known", () => {
    const html = renderToStaticMarkup(
      <TagHead
        tag={{
          id: 1,
          name: "sleep",
          description: "Falling asleep, staying asleep.",
          questionCount: 2,
          unansweredCount: 0,
          synonyms: ["insomnia", "sleepless"],
        }}
      />,
    );
    expect(words(html)).toContain("Falling asleep, staying asleep.");
    expect(words(html)).toContain("2 questions , also called insomnia, sleepless");
  });
});
