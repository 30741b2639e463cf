import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { suspend } from "#lib/members/suspend.ts";
import { ask } from "#lib/questions/ask.ts";
import { memberRow } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const reason = "Unkind after two warnings.";

test("a suspended member reads and writes nothing", async ({ db, people }) => {
  const title = "May I still ask something here?";
  expect(refusal(await perform(db, people.eve, ask, { title })).code).toBe("not-allowed");
  expect((await memberRow(db, people.eve.id)).suspended_until).not.toBeNull();
});

test("moderators suspend members, and only administrators suspend moderators", async ({
  db,
  people,
}) => {
  const { ada, miriam, ben, cleo } = people;
  const byMember = await perform(db, ben, suspend, { member: cleo.id, reason });
  expect(refusal(byMember).code).toBe("not-allowed");
  const ofStaff = await perform(db, ada, suspend, { member: miriam.id, reason });
  expect(refusal(ofStaff).code).toBe("not-allowed");
  const byAda = done(await perform(db, ada, suspend, { member: cleo.id, reason, days: "7" }));
  expect(Date.parse(byAda.until ?? "")).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  const forGood = done(await perform(db, miriam, suspend, { member: ada.id, reason }));
  expect(forGood.until).toBeNull();
  expect(await memberRow(db, ada.id)).toMatchObject({ suspended_until: "infinity" });
});

test("nobody suspends themselves, nobody without saying why, and nobody who is not there", async ({
  db,
  people,
}) => {
  const { ada, ben } = people;
  expect(refusal(await perform(db, ada, suspend, { member: ada.id, reason })).code).toBe(
    "not-allowed",
  );
  expect(refusal(await perform(db, ada, suspend, { member: ben.id })).fields).toHaveProperty(
    "reason",
  );
  expect(refusal(await perform(db, ada, suspend, { member: 999_999, reason })).code).toBe(
    "not-found",
  );
});
