import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { join } from "#lib/members/join.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { memberRow, tally } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("whoever joins is a member with the points of joining and is counted", async ({
  db,
  people,
}) => {
  const before = await tally(db, "members");
  const { member } = done(await perform(db, visitor, join, { name: "  Zoë   Tal " }));
  expect(await memberRow(db, member)).toMatchObject({
    name: "Zoë Tal",
    role: "member",
    points: 100,
  });
  expect(await tally(db, "members")).toBe(before + 1);
  expect(people.ada.id).not.toBe(member);
});

test("asking for a role gives nobody one but when the site itself acts", async ({ db }) => {
  const role = "administrator";
  const mine = done(await perform(db, visitor, join, { name: "Sly Fox", role }));
  expect(await memberRow(db, mine.member)).toMatchObject({ role: "member" });
  const given = done(await perform(db, system, join, { name: "Owl", role }));
  expect(await memberRow(db, given.member)).toMatchObject({ role });
});

test("names that look like another's or like the site's own are refused", async ({
  db,
  people,
}) => {
  expect(people.ada.name).toBe("Ada");
  for (const name of [
    "ada",
    "Аdа",
    "A\u200bda",
    "ＡＤＡ",
    "Moderator",
    "the admin",
    "Askwell",
    "1 2",
    "<b>",
  ]) {
    const { code, fields } = refusal(await perform(db, visitor, join, { name }));
    expect([name, code, Object.keys(fields ?? {})]).toEqual([name, "invalid", ["name"]]);
  }
});

test("a signed-in member cannot join again, a suspended one neither", async ({ db, people }) => {
  for (const who of [people.ben, people.eve]) {
    expect(refusal(await perform(db, who, join, { name: "Second Life" })).code).toBe("not-allowed");
  }
});

test("two accounts do not share an e-mail address, and the answer does not say why", async ({
  db,
}) => {
  const email = "someone@example.org";
  done(await perform(db, visitor, join, { name: "First", email }));
  const late = refusal(
    await perform(db, visitor, join, { name: "Second", email: "Someone@Example.org" }),
  );
  expect(late).toEqual({ ok: false, code: "conflict", message: "This account could not be made." });
});
