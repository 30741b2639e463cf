import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { listDecisions, listReports } from "#lib/moderation/said.ts";
import { edit } from "#lib/posts/edit.ts";
import { rollBack } from "#lib/posts/roll-back.ts";
import { watch } from "#lib/safety/watch.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import { take } from "#lib/suggestions/take.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const here = { from: "a browser" };
const reason = "So that it reads better.";
const watching = async (db: Database, action: string, more: object = {}) =>
  done(await perform(db, system, watch, { kind: "words", text: "moonshine", action, ...more }));
const edits = (db: Database, who: Actor, post: number, body: string) =>
  perform(db, who, edit, { post, body, ...(who.kind === "member" && { reason }) }, here);

test("an edit that holds what is not taken is refused, and the post stays as it was", async ({
  db,
  people: { ben },
}) => {
  const post = await asked(db, ben);
  await watching(db, "block");
  const { fields } = refusal(await edits(db, ben, post, "It was moonshine."));
  expect(fields?.body).toContain("“moonshine”");
  expect(await postRow(db, post)).toMatchObject({ source: "It is too warm for me." });
});

test("an edit with words that wait takes the post out of sight until a moderator has looked", async ({
  db,
  people: { ben },
}) => {
  const post = await asked(db, ben);
  await watching(db, "hold");
  const edited = await edits(db, ben, post, "It was moonshine.");
  expect(edited).toMatchObject({
    event: { name: "post.edited", waits: true },
    also: [{ name: "post.held", post }],
  });
  expect(await postRow(db, post)).toMatchObject({ state: "held", source: "It was moonshine." });
  const [held] = await listDecisions(db, post);
  expect(held).toMatchObject({ byRule: true, signs: [expect.stringContaining("moonshine")] });
  expect(done(await edits(db, ben, post, "It was moonshine, once.")).waits).toBeUndefined();
  expect(await keptWrongly(db)).toEqual({});
});

test("advertising that comes in with an edit waits too", async ({ db, people: { dan } }) => {
  const post = await asked(db, dan);
  const advert = "Order cheap pills now, we ship worldwide: https://pills.example/now";
  expect(done(await edits(db, dan, post, advert)).waits).toBe(true);
});

test("an edit is reported once, and other words stand in place of those that a moderator wrote", async ({
  db,
  people: { ada, ben },
}) => {
  const post = await asked(db, ben);
  await watching(db, "flag");
  await watching(db, "replace", { text: "brandy", replacement: "lemonade" });
  done(await edits(db, ben, post, "It was moonshine."));
  done(await edits(db, ben, post, "It was moonshine, twice."));
  expect(await listReports(db, post)).toHaveLength(1);
  done(await edits(db, ada, post, "It was Brandy."));
  expect(await postRow(db, post)).toMatchObject({ source: "It was lemonade." });
});

test("what is suggested and what comes back from the history is looked through when it is to stand", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const post = await asked(db, ben, { body: "It was moonshine." });
  done(await edits(db, ben, post, "It was tea."));
  const suggested = { post, body: "It was moonshine, I am sure.", reason };
  const { suggestion } = done(await perform(db, dan, suggest, suggested, here));
  await watching(db, "hold");
  const { findStart } = await import("#lib/posts/editable.ts");
  const { base } = await findStart(db, post);
  const taken = await perform(db, ben, take, { suggestion, base }, here);
  expect(taken).toMatchObject({ ok: true, also: [{ name: "post.held" }] });
  const other = await asked(db, ben, { body: "It was moonshine." });
  done(await edits(db, ben, other, "It was tea."));
  const back = await perform(db, ben, rollBack, { post: other, version: 1, reason }, here);
  expect(back).toMatchObject({ ok: true, also: [{ name: "post.held" }] });
  const third = await asked(db, cleo, { body: "It was moonshine." });
  done(await perform(db, ada, edit, { post: third, body: "It was tea.", reason }, here));
  const trusted = await perform(db, ada, rollBack, { post: third, version: 1, reason }, here);
  expect(trusted).toMatchObject({ ok: true, event: { name: "post.rolled-back" } });
  expect(await postRow(db, third)).toMatchObject({ state: "published" });
});
