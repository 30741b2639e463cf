import { expect, test } from "vitest";
import { csv } from "#lib/counts/csv.ts";

test("a table for spreadsheets quotes what it must, and leaves nothing empty but what is nothing", () => {
  expect(
    csv([
      ["a", 'b "c"', "d,e"],
      [1.5, null, undefined, ""],
    ]),
  ).toBe('a,"b ""c""","d,e"\r\n1.5,,,\r\n');
});

test("no text in it is taken for a formula", () => {
  expect(csv([["=1+1", "@a", "-5", -5]])).toBe("'=1+1,'@a,'-5,-5\r\n");
});
