import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { admitting } from "#db/admitting.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that says when it began, and ends when it is told to. */
function workplace() {
  const admitted = admitting({ most: 2, patience: 100 });
  const began: string[] = [];
  const come = (name: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const done = admitted(() => {
      began.push(name);
      return promise;
    });
    return { done, end: () => resolve(name), fail: () => reject(new Error(name)) };
  };
  const soon = () => vi.advanceTimersByTimeAsync(0);
  return { began, come, soon };
}

test("so many are at work at once, and the others come in their order", async () => {
  const { began, come, soon } = workplace();
  const [first, second, third] = ["first", "second", "third", "fourth"].map(come);
  await soon();
  expect(began).toEqual(["first", "second"]);
  second?.end();
  expect(await second?.done).toBe("second");
  await soon();
  expect(began).toEqual(["first", "second", "third"]);
  first?.end();
  third?.end();
  await soon();
  expect(began).toEqual(["first", "second", "third", "fourth"]);
});

test("whoever fails leaves the place to the next, and hears of it", async () => {
  const { began, come, soon } = workplace();
  const [first] = ["first", "second", "third"].map(come);
  await soon();
  first?.fail();
  await expect(first?.done).rejects.toThrow("first");
  await soon();
  expect(began).toEqual(["first", "second", "third"]);
});

test("whoever takes long keeps nobody out, and gives up one place only", async () => {
  const { began, come, soon } = workplace();
  const [first, second] = ["first", "second", "third", "fourth", "fifth"].map(come);
  await vi.advanceTimersByTimeAsync(99);
  expect(began).toEqual(["first", "second"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(began).toEqual(["first", "second", "third", "fourth"]);
  first?.end();
  second?.end();
  await soon();
  expect(began).toEqual(["first", "second", "third", "fourth"]);
  expect(await first?.done).toBe("first");
});

test("a place that was left empty is there for whoever comes later", async () => {
  const { began, come, soon } = workplace();
  const [first, second] = ["first", "second"].map(come);
  first?.end();
  second?.end();
  await Promise.all([first?.done, second?.done]);
  ["third", "fourth", "fifth"].map(come);
  await soon();
  expect(began).toEqual(["first", "second", "third", "fourth"]);
});
