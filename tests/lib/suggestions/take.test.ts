import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { edit } from "#lib/posts/edit.ts";
import { findSuggestion } from "#lib/suggestions/queries.ts";
import { take } from "#lib/suggestions/take.ts";
import { keptWrongly, postRow, row } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";
import { baseOf, suggested, suggestion } from "./support.ts";

test("a suggestion that is taken becomes a version of its suggester's", async ({ db, people }) => {
  const title = "How do you all sleep when it is hot?";
  const question = await asked(db, people.ben, { tags: "heat" });
  const id = await suggested(db, people.dan, question, { title, tags: "heat sleep" });
  const base = await baseOf(db, people.ben, question);
  const event = done(await perform(db, people.ben, take, { suggestion: id, base }));
  expect(event).toMatchObject({ name: "suggestion.taken", post: question, kind: "question" });
  expect(await postRow(db, question)).toMatchObject({
    title,
    source: suggestion.body,
    author_id: String(people.ben.id),
    edited_by_id: String(people.dan.id),
  });
  const versions = await db.execute(
    sql`select number, author_id, reason, tags from revisions where post_id = ${question} order by number`,
  );
  expect([...versions]).toMatchObject([
    { number: 1, author_id: String(people.ben.id) },
    { number: 2, author_id: String(people.dan.id), reason: suggestion.reason },
  ]);
  expect(versions[1]?.tags).toEqual(["heat", "sleep"]);
  expect(await row(db, "suggestions", id)).toMatchObject({
    outcome: "taken",
    decided_by_id: String(people.ben.id),
  });
  expect(await keptWrongly(db)).toEqual({});
  const shown = await findSuggestion(db, people.dan, question, id);
  expect(shown?.comparison.title).toContainEqual({ kind: "added", text: "when it is hot" });
  expect(shown?.may).toEqual({ take: false, decline: false, withdraw: false });
});

test("a suggestion is compared again when the post changed meanwhile, and taken once", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const id = await suggested(db, people.dan, answer);
  const base = await baseOf(db, people.cleo, answer);
  done(await perform(db, people.cleo, edit, { post: answer, body: "With two wet curtains." }));
  const late = refusal(await perform(db, people.cleo, take, { suggestion: id, base }));
  expect(late.code).toBe("conflict");
  expect(await row(db, "suggestions", id)).toMatchObject({ outcome: null });
  const shown = await findSuggestion(db, people.cleo, answer, id);
  expect(shown?.changedSince).toBe(true);
  expect(shown?.comparison.body).toContainEqual({ kind: "removed", text: "two " });
  const again = { suggestion: id, base: shown?.base };
  done(await perform(db, people.cleo, take, again));
  expect(refusal(await perform(db, people.cleo, take, again)).code).toBe("conflict");
});

test("taking a suggestion is for the author and moderators", async ({ db, people }) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const id = await suggested(db, people.dan, answer);
  const base = await baseOf(db, people.cleo, answer);
  const suggester = await perform(db, people.dan, take, { suggestion: id, base });
  expect(refusal(suggester).code).toBe("not-allowed");
  // What somebody suggested is nobody else's to know of.
  for (const who of [people.ben, people.hana, people.eve, people.guest]) {
    const outcome = await perform(db, who, take, { suggestion: id, base });
    expect(refusal(outcome).code).toBe("not-found");
  }
  done(await perform(db, people.ada, take, { suggestion: id, base }));
});
