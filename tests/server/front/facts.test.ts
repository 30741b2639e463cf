import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dropFacts, fact, keepFacts } from "#server/front/facts.ts";

describe("what stands on every page", () => {
  let asked = 0;
  const count = async () => {
    asked += 1;
    return asked;
  };
  beforeEach(() => {
    asked = 0;
    keepFacts(true);
  });
  afterEach(() => keepFacts(false));

  test("is read once, until its tag falls", async () => {
    expect([await fact("shell", count), await fact("shell", count)]).toEqual([1, 1]);
    dropFacts(["lists", "question:1"]);
    expect(await fact("shell", count)).toBe(1);
    dropFacts(["shell"]);
    expect(await fact("shell", count)).toBe(2);
    dropFacts(["*"]);
    expect(await fact("shell", count)).toBe(3);
  });

  test("is not taken from a read that began before a change", async () => {
    const before = Promise.withResolvers<string>();
    const first = fact("shell", () => before.promise);
    dropFacts(["shell"]);
    expect(await fact("shell", async () => "after")).toBe("after");
    before.resolve("before");
    expect(await first).toBe("before");
    expect(await fact("shell", async () => "unasked")).toBe("after");
  });

  test("is asked again after a failure", async () => {
    const fails = async () => {
      throw new Error("away");
    };
    await expect(fact("shell", fails)).rejects.toThrow("away");
    expect(await fact("shell", count)).toBe(1);
  });

  test("is read each time while nobody tells us what became stale", async () => {
    await fact("shell", count);
    keepFacts(false);
    expect([await fact("shell", count), await fact("shell", count)]).toEqual([2, 3]);
  });
});
