import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { setReporting } from "#lib/flags/set-reporting.ts";
import { postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { report, trusted } from "./support.ts";

test("administrators say how many reports hide a post", async ({
  db,
  people: { ada, ben, cleo, miriam },
}) => {
  await trusted(db, cleo);
  const post = await asked(db, ben);
  expect(refusal(await perform(db, ada, setReporting, { hideAt: 1 })).code).toBe("not-allowed");
  const refused = refusal(await perform(db, miriam, setReporting, { hideAt: 1_000 }));
  expect(refused.fields).toHaveProperty("hideAt");
  done(await perform(db, miriam, setReporting, { hideAt: 1 }));
  await report(db, cleo, post);
  expect((await postRow(db, post)).state).toBe("held");
});
