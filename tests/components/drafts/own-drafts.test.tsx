import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OwnDrafts } from "#components/drafts/own-drafts.tsx";
import type { OwnDraftRow } from "#lib/drafts/queries.ts";

const draft = (place: NonNullable<OwnDraftRow["place"]>["kind"]): OwnDraftRow => ({
  ...{ id: 1, kind: "edit", post: 31, version: 1, title: "", body: "Begun.", category: "" },
  ...{
    tags: "",
    reason: "",
    savedAt: new Date(0),
    place: { kind: place, title: "How?", open: true },
  },
});

test("the list of drafts says what each edit is an edit of, and leads to it", () => {
  const shown = (["question", "answer", "comment"] as const).map((place) =>
    renderToStaticMarkup(
      <OwnDrafts drafts={[draft(place)]} action={async () => ({ typed: {} })} />,
    ),
  );
  expect(shown[0]).toContain("An edit of “How?”");
  expect(shown[1]).toContain("An edit of an answer to “How?”");
  expect(shown[2]).toContain("An edit of a comment under “How?”");
  for (const html of shown) expect(html).toContain('href="/posts/31/edit"');
});

test("the draft of a question that grows out of an answer says so, and leads back with it", () => {
  const [one, gone] = [{ ...draft("answer"), kind: "question" as const }, draft("answer")];
  const begun = [one, { ...gone, kind: "question" as const, place: null, title: "And then?" }];
  const html = renderToStaticMarkup(
    <OwnDrafts drafts={begun} action={async () => ({ typed: {} })} />,
  );
  expect(html).toContain("A question that grows out of an answer to “How?”");
  expect(html).toContain("And then?");
  expect(html.match(/href="\/questions\/ask\?follows=31#draft"/g)).toHaveLength(2);
});
