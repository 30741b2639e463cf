import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { orderCategory } from "#lib/taxonomy/order-category.ts";
import { done, refusal, test } from "#tests/village/village.ts";
import { created, paths } from "./support.ts";

test("a category steps up and down among those beside it", async ({
  db,
  people: { ada, miriam },
}) => {
  const [first, , last] = [
    await created(db, miriam, "Zebras"),
    await created(db, miriam, "Lions"),
    await created(db, miriam, "Ants"),
  ];
  await created(db, miriam, "Queens", last);
  expect(await paths(db)).toEqual(["zebras", "lions", "ants", "ants/queens"]);
  const up = { category: last, direction: "up" };
  expect(refusal(await perform(db, ada, orderCategory, up)).code).toBe("not-allowed");
  done(await perform(db, miriam, orderCategory, up));
  expect(await paths(db)).toEqual(["zebras", "ants", "lions", "ants/queens"]);
  done(await perform(db, miriam, orderCategory, { category: first, direction: "down" }));
  expect(await paths(db)).toEqual(["ants", "zebras", "lions", "ants/queens"]);
  expect(refusal(await perform(db, miriam, orderCategory, up)).code).toBe("conflict");
  const lost = await perform(db, miriam, orderCategory, { category: 999_999, direction: "up" });
  expect(refusal(lost).code).toBe("not-found");
});
