import { expect } from "vitest";
import { test } from "#tests/support/operator.ts";

test("the operator lists, adds and removes what is watched for", async ({ site: { askwell } }) => {
  expect(await askwell("words")).toEqual({ code: 0, said: "Nothing is watched for.\n" });
  const added = await askwell("words", "add", "moonsh*", "--action", "replace", "--with", "tea");
  expect(added).toEqual({ code: 0, said: "1: words “moonsh*”: replace with “tea”\n" });
  const wrong = await askwell("words", "add", "(a", "--pattern");
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining("cannot be read") });
  expect((await askwell("holding")).said).toContain("watched words and patterns: 1");
  expect((await askwell("words", "remove", "1")).said).toBe("Nothing is watched for.\n");
  expect(await askwell("words", "remove", "1")).toMatchObject({ code: 1 });
});

test("the operator sees which guards stand, and changes one without the others", async ({
  site: { askwell },
}) => {
  const { said } = await askwell("holding", "--score", "7", "--links", "0");
  expect(said).toContain("waits from a score of 7 on");
  expect(said).toContain("any number of links and 1 pictures a post, 2 posts to one website");
  expect(said).toContain("the first day: 3 questions, 10 answers");
  expect((await askwell("holding", "--score", "0")).said).toContain("nothing waits by its score");
  expect((await askwell("holding", "--score", "default")).said).toContain("any number of links");
  expect(await askwell("holding", "--score", "much")).toMatchObject({ code: 1 });
  expect(said).toContain("proof of work: what comes without one waits");
  const off = (await askwell("holding", "--proof", "off")).said;
  expect(off).toContain("proof of work: what comes without one does not wait");
  const still = (await askwell("holding", "--guests", "off")).said;
  expect(still).toContain("without one does not wait");
});
