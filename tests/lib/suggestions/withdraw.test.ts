import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { decline } from "#lib/suggestions/decline.ts";
import { withdraw } from "#lib/suggestions/withdraw.ts";
import { row } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";
import { suggested } from "./support.ts";

test("withdrawing a suggestion is for whoever made it, while nobody has decided", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const id = await suggested(db, people.dan, answer);
  for (const who of [people.cleo, people.ada]) {
    const outcome = await perform(db, who, withdraw, { suggestion: id });
    expect(refusal(outcome).code).toBe("not-allowed");
  }
  const stranger = await perform(db, people.farid, withdraw, { suggestion: id });
  expect(refusal(stranger).code).toBe("not-found");
  done(await perform(db, people.dan, withdraw, { suggestion: id }));
  expect(await row(db, "suggestions", id)).toMatchObject({ outcome: "withdrawn" });
  const late = { suggestion: id, reason: "Too late for this." };
  expect(refusal(await perform(db, people.cleo, decline, late)).code).toBe("conflict");
});
