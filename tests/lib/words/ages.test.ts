import { expect, test } from "vitest";
import { ageInWords, agoInWords } from "#lib/words/ages.ts";

const MINUTE = 60_000;

test("an age is said in words, in the largest unit that it fills", () => {
  const said: [milliseconds: number, age: string, ago: string][] = [
    [0, "less than a minute", "a moment ago"],
    [-5, "less than a minute", "a moment ago"],
    [MINUTE, "a minute", "a minute ago"],
    [2.9 * MINUTE, "two minutes", "two minutes ago"],
    [59 * MINUTE, "59 minutes", "59 minutes ago"],
    [60 * MINUTE, "an hour", "an hour ago"],
    [23 * 60 * MINUTE, "23 hours", "23 hours ago"],
    [24 * 60 * MINUTE, "a day", "a day ago"],
    [12 * 24 * 60 * MINUTE, "twelve days", "twelve days ago"],
    [400 * 24 * 60 * MINUTE, "400 days", "400 days ago"],
  ];
  for (const [milliseconds, age, ago] of said) {
    expect([ageInWords(milliseconds), agoInWords(milliseconds)]).toEqual([age, ago]);
  }
});
