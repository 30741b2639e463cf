import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { findSuggestion, listSuggestions } from "#lib/suggestions/queries.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { limits } from "#lib/words/limits.ts";
import { postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";
import { baseOf, suggested, suggestion } from "./support.ts";

test("a suggested edit changes nothing yet, and is shown to those who decide", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const before = await postRow(db, answer);
  const id = await suggested(db, people.dan, answer);
  expect(await postRow(db, answer)).toEqual(before);
  for (const who of [people.cleo, people.ada, people.dan]) {
    const list = await listSuggestions(db, who, answer, 1);
    expect(list?.rows).toMatchObject([{ id, by: { name: "Dan" }, outcome: null }]);
    const one = await findSuggestion(db, who, answer, id);
    expect(one?.comparison.body).toContainEqual({ kind: "added", text: "and a fan beside them" });
    expect(one?.may).toEqual({
      take: who !== people.dan,
      decline: who !== people.dan,
      withdraw: who === people.dan,
    });
  }
});

test("what somebody suggested is nobody else's to read", async ({ db, people }) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const id = await suggested(db, people.dan, answer);
  expect((await listSuggestions(db, people.farid, answer, 1))?.rows).toEqual([]);
  expect(await findSuggestion(db, people.farid, answer, id)).toBeUndefined();
  expect(await findSuggestion(db, people.ada, answer + 1, id)).toBeUndefined();
});

test("suggesting is for members who cannot edit the post themselves", async ({ db, people }) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  for (const who of [people.cleo, people.hana, people.ada, people.eve, people.guest]) {
    const raw = { post: answer, ...suggestion };
    expect(refusal(await perform(db, who, suggest, raw)).code).toBe("not-allowed");
  }
});

test("a member has one open suggestion for a post, and not too many at once", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const first = await answered(db, people.cleo, question);
  await suggested(db, people.dan, first);
  const again = await perform(db, people.dan, suggest, { post: first, ...suggestion });
  expect(refusal(again).code).toBe("conflict");
  for (let n = 1; n < limits.suggestions.open; n += 1) {
    await suggested(db, people.dan, await answered(db, people.cleo, question));
  }
  const more = { post: await answered(db, people.cleo, question), ...suggestion };
  expect(refusal(await perform(db, people.dan, suggest, more)).code).toBe("too-fast");
});

test("a suggestion says why, changes something, and knows what it changes", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben, { body: "It is too warm for me.", tags: "heat" });
  const attempt = async (raw: object) =>
    refusal(await perform(db, people.dan, suggest, { post: question, ...suggestion, ...raw }));
  expect((await attempt({ reason: " " })).fields).toHaveProperty("reason");
  expect((await attempt({ body: "x".repeat(limits.body.max + 1) })).fields).toHaveProperty("body");
  const same = { body: "It is too warm for me.", tags: "heat" };
  expect((await attempt(same)).message).toBe("Nothing was changed.");
  const base = await baseOf(db, people.dan, question);
  done(await perform(db, people.ben, edit, { post: question, body: "It is much too warm." }));
  expect((await attempt({ base })).code).toBe("conflict");
});

test("not a word of a suggestion outlives the post that it was made for", async ({
  db,
  people,
}) => {
  const answer = await answered(db, people.cleo, await asked(db, people.ben));
  const id = await suggested(db, people.dan, answer);
  done(
    await perform(db, people.miriam, deletePost, { post: answer, reason: "Asked by its author." }),
  );
  expect(await findSuggestion(db, people.miriam, answer, id)).toBeUndefined();
  expect([...(await db.execute(sql`select id from suggestions where id = ${id}`))]).toEqual([]);
});
