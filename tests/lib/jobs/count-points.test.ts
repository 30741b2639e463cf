import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { countPoints } from "#lib/jobs/count-points.ts";
import { setPoints } from "#lib/members/set-points.ts";
import { memberRow } from "#tests/village/rows.ts";
import { asked, done, test } from "#tests/village/village.ts";

test("after new rules what was earned before is counted anew where that was asked for, and once", async ({
  db,
  people: { ben, miriam },
}) => {
  await asked(db, ben);
  const points = async () => (await memberRow(db, ben.id)).points;
  expect(await points()).toBe(120);
  done(await perform(db, miriam, setPoints, { asked: "50" }));
  await countPoints.run(db, {});
  expect(await points()).toBe(120);
  done(await perform(db, miriam, setPoints, { asked: "70", again: "on" }));
  expect(await points()).toBe(120);
  await countPoints.run(db, {});
  expect(await points()).toBe(170);
  done(await perform(db, miriam, setPoints, { asked: "20" }));
  await countPoints.run(db, {});
  expect(await points()).toBe(170);
});
