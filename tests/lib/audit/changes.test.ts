import { expect, test } from "vitest";
import { changesOf } from "#lib/audit/changes.ts";

test("a line of the log says value by value what changed, and not what stayed", () => {
  const change = {
    before: { state: "held", points: { asked: 20, answered: 40 } },
    after: { state: "published", points: { asked: 20, answered: 50 } },
  };
  expect(changesOf(change)).toEqual([
    { what: "state", before: "held", after: "published" },
    { what: "points answered", before: "40", after: "50" },
  ]);
});

test("a single value has no name of its own, and of what was not there nothing is told", () => {
  expect(changesOf({ before: "member", after: "editor" })).toEqual([
    { what: "", before: "member", after: "editor" },
  ]);
  expect(changesOf({ after: { down: true } })).toEqual([
    { what: "down", before: null, after: "yes" },
  ]);
});

test("names read as words and moments as dates, and what was left empty is not told", () => {
  const after = {
    endsAt: "2026-12-27T21:25:05.015Z",
    categoryId: null,
    replacement: "",
    text: "drops",
  };
  expect(changesOf({ after })).toEqual([
    { what: "ends at", before: null, after: "27 December 2026, 21:25 UTC" },
    { what: "text", before: null, after: "drops" },
  ]);
});

test("a list reads as its words, and an empty one, or an empty text, as nothing", () => {
  const change = {
    before: { synonyms: [], description: "" },
    after: { synonyms: ["tee", "infusion"], description: "Hot." },
  };
  expect(changesOf(change)).toEqual([
    { what: "synonyms", before: "nothing", after: "tee, infusion" },
    { what: "description", before: "nothing", after: "Hot." },
  ]);
});

test("a line without a change has none", () => {
  expect(changesOf(null)).toEqual([]);
  expect(changesOf({ before: { parent: 5 }, after: { parent: 5 } })).toEqual([]);
});
