import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { listGuestPosts } from "#lib/guests/queries.ts";
import { decline } from "#lib/suggestions/decline.ts";
import { take } from "#lib/suggestions/take.ts";
import { baseOf, suggested, suggestion as words } from "#tests/lib/suggestions/support.ts";
import { postRow } from "#tests/village/rows.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

test("a guest is told of edits that others suggested, and may take or decline them", async ({
  db,
  people,
}) => {
  const { dan, ben, guest } = people;
  const post = await answered(db, guest, await asked(db, ben));
  const waiting = async () => (await listGuestPosts(db, guest.id))[0]?.suggested;
  expect(await waiting()).toBe(0);
  const first = await suggested(db, dan, post);
  expect(await waiting()).toBe(1);
  done(await perform(db, guest, decline, { suggestion: first, reason: "It was no fan." }));
  expect(await waiting()).toBe(0);
  const suggestion = await suggested(db, dan, post);
  const base = await baseOf(db, guest, post);
  done(await perform(db, guest, take, { suggestion, base }));
  expect(await postRow(db, post)).toMatchObject({ source: words.body });
  expect(await waiting()).toBe(0);
});
