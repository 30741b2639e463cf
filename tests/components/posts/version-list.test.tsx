import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { VersionList } from "#components/posts/version-list.tsx";
import type { Version } from "#lib/posts/queries.ts";

const version = (number: number, changes: Partial<Version> = {}): Version => ({
  number,
  title: null,
  html: `<p>Text ${number}</p>`,
  author: { kind: "member", id: 1, name: "Ada", points: 20, role: "moderator" },
  reason: null,
  at: new Date("2023-03-05T09:00:00Z"),
  comparison: null,
  ...changes,
});
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("a post's history", () => {
  test("shows each version with who made it, when and why", () => {
    const history = {
      versions: [version(2, { reason: "Clearer title", title: "How?" }), version(1)],
      editedElsewhere: null,
    };
    const text = words(renderToStaticMarkup(<VersionList history={history} />));
    expect(text).toMatch(/Version 2 .*Reason: Clearer title How\? Text 2 .*Version 1 .*Text 1/);
    expect(text).toContain("5 March 2023 by Ada Moderator 20 points");
  });

  test("says plainly that earlier text was not kept where the post came from", () => {
    const history = {
      versions: [version(1)],
      editedElsewhere: { at: new Date("2016-01-02T00:00:00Z"), by: null },
    };
    expect(words(renderToStaticMarkup(<VersionList history={history} />))).toContain(
      "This post was edited before it came here; its earlier text was not kept.",
    );
  });
});
