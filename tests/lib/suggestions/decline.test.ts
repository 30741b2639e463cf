import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { decline } from "#lib/suggestions/decline.ts";
import { findSuggestion, listSuggestions } from "#lib/suggestions/queries.ts";
import { postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";
import { suggested } from "./support.ts";

const reason = "Fans made it worse for me.";

test("whoever suggested an edit reads why it was declined, and may suggest another", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const before = await postRow(db, answer);
  const id = await suggested(db, people.dan, answer);
  done(await perform(db, people.cleo, decline, { suggestion: id, reason }));
  expect(await postRow(db, answer)).toEqual(before);
  const shown = await findSuggestion(db, people.dan, answer, id);
  expect(shown).toMatchObject({ outcome: "declined", decided: { note: reason } });
  const later = await suggested(db, people.dan, answer);
  const list = await listSuggestions(db, people.dan, answer, 1);
  expect(list?.rows.map((row) => row.id)).toEqual([later, id]);
});

test("declining is for the author and moderators, says why, and happens once", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const id = await suggested(db, people.dan, answer);
  const raw = { suggestion: id, reason };
  expect(refusal(await perform(db, people.dan, decline, raw)).code).toBe("not-allowed");
  for (const who of [people.ben, people.hana, people.eve]) {
    expect(refusal(await perform(db, who, decline, raw)).code).toBe("not-found");
  }
  const silent = await perform(db, people.ada, decline, { suggestion: id });
  expect(refusal(silent).fields).toHaveProperty("reason");
  done(await perform(db, people.ada, decline, raw));
  expect(refusal(await perform(db, people.ada, decline, raw)).code).toBe("conflict");
  expect(refusal(await perform(db, people.cleo, decline, raw)).message).toBe(
    "Ada declined this suggestion a moment ago. Nothing was changed now.",
  );
  const nowhere = { suggestion: 999_999, reason };
  expect(refusal(await perform(db, people.ada, decline, nowhere)).code).toBe("not-found");
});

test("who comes second to a suggestion is not told the name that its author took off the post", async ({
  db,
  people: { ada, cleo, dan, ben },
}) => {
  const post = await answered(db, cleo, await asked(db, ben));
  done(await perform(db, cleo, conceal, { post, reason: "A word too many." }));
  const raw = { suggestion: await suggested(db, dan, post), reason };
  done(await perform(db, cleo, decline, raw));
  expect(refusal(await perform(db, ada, decline, raw)).message).toBe(
    "The author declined this suggestion a moment ago. Nothing was changed now.",
  );
});
