import { expect, test } from "vitest";
import { gathering } from "#lib/gather.ts";

/** Writes down who went together, and answers each with its double. */
function gatherer() {
  const goes: number[][] = [];
  const double = gathering<number, number>(
    (job) => job % 100,
    async (jobs) => {
      goes.push([...jobs]);
      await new Promise((turn) => setTimeout(turn, 5));
      if (jobs.includes(13)) throw new Error("Unlucky.");
      return jobs.map((job) => job * 2);
    },
  );
  return { goes, double };
}

test("what comes at the same time goes together, and each gets its own answer", async () => {
  const { goes, double } = gatherer();
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(goes).toEqual([[1, 2, 3]]);
});

test("what comes in the meantime goes next, all of it in one go", async () => {
  const { goes, double } = gatherer();
  const first = double(1);
  await new Promise((turn) => setTimeout(turn, 2));
  expect(await Promise.all([first, double(2), double(3)])).toEqual([2, 4, 6]);
  expect(goes).toEqual([[1], [2, 3]]);
});

test("jobs about the same thing go one after the other, in the order in which they came", async () => {
  const { goes, double } = gatherer();
  expect(await Promise.all([101, 2, 201, 1].map(double))).toEqual([202, 4, 402, 2]);
  expect(goes).toEqual([[101, 2], [201], [1]]);
});

test("one go holds fifty at most", async () => {
  const { goes, double } = gatherer();
  await Promise.all(Array.from({ length: 60 }, (_, job) => double(job + 20)));
  expect(goes.map((go) => go.length)).toEqual([50, 10]);
});

test("what goes wrong is heard by those who went, and by nobody after them", async () => {
  const { double } = gatherer();
  const wrong = await Promise.allSettled([double(13), double(14)]);
  expect(wrong.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await double(14)).toBe(28);
});
