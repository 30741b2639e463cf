import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { order } from "#lib/pages/order.ts";
import { listFootPages } from "#lib/pages/queries.ts";
import { write } from "#lib/pages/write.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("pages stand in the order that administrators give them", async ({
  db,
  people: { ada, miriam },
}) => {
  const made: number[] = [];
  for (const title of ["One", "Two", "Three"]) {
    const page = { title, body: "Words.", published: "on", footer: "on" };
    made.push(done(await perform(db, miriam, write, page)).page);
  }
  const titles = async () => (await listFootPages(db)).map(({ title }) => title);
  expect(await titles()).toEqual(["One", "Two", "Three"]);
  const up = { page: made[2], direction: "up" };
  expect(refusal(await perform(db, ada, order, up)).code).toBe("not-allowed");
  done(await perform(db, miriam, order, up));
  expect(await titles()).toEqual(["One", "Three", "Two"]);
  done(await perform(db, miriam, order, { page: made[0], direction: "down" }));
  expect(await titles()).toEqual(["Three", "One", "Two"]);
  expect(refusal(await perform(db, miriam, order, up)).code).toBe("conflict");
  const lost = await perform(db, miriam, order, { page: 999_999, direction: "up" });
  expect(refusal(lost).code).toBe("not-found");
});
