import { describe, expect, test } from "vitest";
import {
  readId,
  readListAddress,
  readPageAddress,
  readPath,
  readSegment,
  readThreadAddress,
  readWords,
} from "#app/_shell/address.ts";

describe("an address", () => {
  test.each(["0", "-1", "01", "1e3", "1.0", " 1", "٣", "9007199254740993", "9".repeat(400), ""])(
    "%j is nobody's id",
    (raw) => {
      expect(readId(raw)).toBeUndefined();
    },
  );

  test("an id is read to the last digit that a number can hold", () => {
    expect(readId("1")).toBe(1);
    expect(readId("9007199254740991")).toBe(9007199254740991);
  });

  test.each(["0", "-1", "abc", "1e3", "01", "1.5", "", "99999999999"])("%j is no page", (page) => {
    expect(readPageAddress({ page })).toBeUndefined();
  });

  test("the first page has one address, the bare one", () => {
    expect(readPageAddress({})).toEqual({ page: 1, canonical: true });
    expect(readPageAddress({ page: "1" })).toEqual({ page: 1, canonical: false });
    expect(readPageAddress({ page: "7" })).toEqual({ page: 7, canonical: true });
    expect(readPageAddress({ page: ["2", "3"] })).toBeUndefined();
  });

  test("an unknown or default sort leads to the list without one, on the same page", () => {
    expect(readListAddress({ sort: "loudest", page: "3" })).toEqual({
      sort: "newest",
      page: 3,
      canonical: false,
    });
    expect(readListAddress({ sort: "newest" })?.canonical).toBe(false);
    expect(readListAddress({ sort: "hot" })).toEqual({ sort: "hot", page: 1, canonical: true });
    expect(readThreadAddress({ answers: "oldest", page: "2" })).toEqual({
      answers: "oldest",
      page: 2,
      canonical: true,
    });
  });

  test("bytes that are not text lead nowhere", () => {
    expect(readSegment("%ff")).toBeUndefined();
    expect(readSegment("a%00b")).toBeUndefined();
    expect(readSegment("caf%C3%A9")).toBe("café");
    expect(readPath(["family", "grief%2Floss"])).toBeUndefined();
    expect(readPath(["family", "grief"])).toBe("family/grief");
  });

  test("what is searched for is one short line", () => {
    expect(readWords(`  fear\u0000of\n\nflying ${"x".repeat(100_000)}`).length).toBeLessThan(201);
    expect(readWords(["a", "b"])).toBe("a");
    expect(readWords(undefined)).toBe("");
  });
});
