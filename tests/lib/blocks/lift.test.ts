import { expect } from "vitest";
import { lift } from "#lib/blocks/lift.ts";
import { listBlocks } from "#lib/blocks/queries.ts";
import { set } from "#lib/blocks/set.ts";
import { perform } from "#lib/command.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const given = { kind: "email-domain", what: "a.example", reason: "Spam.", days: "7" };

test("a block is lifted by moderators, once", async ({ db, people: { ada, ben } }) => {
  const { block } = done(await perform(db, ada, set, given));
  expect(refusal(await perform(db, ben, lift, { block })).code).toBe("not-allowed");
  done(await perform(db, ada, lift, { block }));
  expect(await listBlocks(db)).toEqual([]);
  expect(refusal(await perform(db, ada, lift, { block })).code).toBe("conflict");
});
