import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { approveEdited } from "#lib/posts/approve-edited.ts";
import { findStart } from "#lib/posts/editable.ts";
import { findHistory } from "#lib/posts/queries.ts";
import { waiting } from "#tests/lib/moderation/support.ts";
import { keptWrongly, postRow } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const body = "It is too warm for me, and I left the street out.";
const reason = "I took your address out.";

test("a moderator mends what waits and lets it through at once, and the author reads why", async ({
  db,
  people: { ada, dan },
}) => {
  const post = await waiting(db, dan);
  const { base } = await findStart(db, post);
  done(await perform(db, ada, approveEdited, { post, base, body, reason }));
  expect(await postRow(db, post)).toMatchObject({
    source: body,
    state: "published",
    visible: true,
    edited_by_id: String(ada.id),
  });
  expect((await findHistory(db, post, 1))?.versions[0]).toMatchObject({ reason });
  const [last] = await db.execute(
    sql`select act, reason from decisions where post_id = ${post} order by id desc limit 1`,
  );
  expect(last).toEqual({ act: "approve", reason });
  expect(await keptWrongly(db)).toEqual({});
});

test("neither half of it happens alone", async ({ db, people: { ada, dan, ben } }) => {
  const post = await waiting(db, dan);
  const start = await findStart(db, post);
  const before = await postRow(db, post);
  const tries: [raw: object, code: string][] = [
    [{ post, body, reason, base: "another version" }, "conflict"],
    [{ post, body: start.body, reason, base: start.base }, "conflict"],
    [{ post, body, base: start.base }, "invalid"],
    [{ post, reason, base: start.base }, "invalid"],
    [{ post, body: "x".repeat(50_000), reason, base: start.base }, "invalid"],
  ];
  for (const [raw, code] of tries) {
    expect(refusal(await perform(db, ada, approveEdited, raw)).code).toBe(code);
  }
  expect(refusal(await perform(db, dan, approveEdited, { post, body, reason })).code).toBe(
    "not-allowed",
  );
  expect(await postRow(db, post)).toEqual(before);
  const visible = await asked(db, ben);
  expect(refusal(await perform(db, ada, approveEdited, { post: visible, body, reason })).code).toBe(
    "conflict",
  );
});

test("a reply that was chosen says why where nothing was typed", async ({
  db,
  people: { ada, dan },
}) => {
  const post = await waiting(db, dan);
  const { base } = await findStart(db, post);
  const form = { post, base, body, reason: " ", template: "Thank you for writing here." };
  done(await perform(db, ada, approveEdited, form));
  const [last] = await db.execute(
    sql`select reason from decisions where post_id = ${post} order by id desc limit 1`,
  );
  expect(last).toEqual({ reason: "Thank you for writing here." });
});
