import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Abilities } from "#components/site/abilities.tsx";
import { EarningTable } from "#components/site/earnings.tsx";
import { LengthTable } from "#components/site/lengths.tsx";
import { OtherLimits, PaceTable } from "#components/site/limits.tsx";
import { paces, points } from "#lib/words/limits.ts";
import { policy } from "#lib/words/policy.ts";

const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the rules page", () => {
  test("prints who may do what from the table that decides it", () => {
    const html = renderToStaticMarkup(<Abilities />);
    expect(html.match(/<th scope="row">/g)).toHaveLength(Object.keys(policy).length);
    expect(words(html)).toContain("Open a closed question again Editors");
  });

  test("prints lengths from the limits", () => {
    expect(words(renderToStaticMarkup(<LengthTable />))).toContain(
      "The title of a question 12 to 160 characters",
    );
  });

  test("prints every pace that is kept, and what else has an end", () => {
    const paced = renderToStaticMarkup(<PaceTable />);
    expect(paced.match(/<th scope="row">/g)).toHaveLength(Object.keys(paces).length);
    expect(words(paced)).toContain(
      "Ask a question 10 times by one person, 20 times from one internet connection",
    );
    expect(words(paced)).toContain("Join 5 times from one internet connection");
    const text = words(renderToStaticMarkup(<OtherLimits />));
    expect(text).toContain("become one version within 5 minutes of the first of them");
    expect(text).toContain("Taking another name up to 5 times");
  });

  test("prints what earns points, and what takes them", () => {
    const text = words(renderToStaticMarkup(<EarningTable points={points} />));
    expect(text).toContain("Asking a question +20");
    expect(text).toContain("A vote against an answer of yours −20, at most −50 for one post");
  });
});
