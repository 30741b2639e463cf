import { expect } from "vitest";
import { guestName } from "#lib/members/guest-name.ts";
import { test } from "#tests/village/village.ts";

const answer = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => "taken",
    (error) => String(Object(error).refusal?.fields?.displayName ?? error),
  );

test("a guest may be called many things, in every script, or nothing", async ({ db, people }) => {
  expect(people.ada.name).toBe("Ada");
  for (const name of [
    "Passer-by",
    "ليلى",
    "山田",
    "a mum (34)",
    "O'Neill & son",
    "Zoë",
    "J. 7",
    "Adam",
  ]) {
    expect([name, await answer(guestName(db, name))]).toEqual([name, "taken"]);
  }
  expect(await guestName(db, undefined)).toBeNull();
  expect(await guestName(db, "")).toBeNull();
});

test("no guest can be taken for a member, whatever letters and signs are used", async ({
  db,
  people,
}) => {
  expect(people.cleo.name).toBe("Cleo");
  const likenesses = [
    ...["Cleo", "cleo", " CLEO ", "Ｃｌｅｏ", "Сlео", "Cleо", "Cl\u200beo", "Cleo\u00ad", "Cleo."],
    ...[
      "Cléo",
      "Çleo",
      "C\u0335leo",
      "Cleo!",
      "(Cleo)",
      "@Cleo",
      "«Cleo»",
      "Cleo =",
      "_Cleo_",
      "𝐂𝐥𝐞𝐨",
    ],
  ];
  for (const name of likenesses) {
    expect([name, await answer(guestName(db, name))]).toEqual([
      name,
      expect.stringContaining("A member goes by this name"),
    ]);
  }
});

test("no guest can be taken for the site or its staff", async ({ db, people }) => {
  expect(people.ada.role).toBe("moderator");
  for (const name of [
    "Admin",
    "Аdmin",
    "Ädmin",
    "@moderator",
    "Moderator (Ada)",
    "The staff!",
    "Askwell",
  ]) {
    expect([name, await answer(guestName(db, name))]).toEqual([
      name,
      expect.stringContaining("the site's own"),
    ]);
  }
});

test("ticks, stars and pictures, which could pass for a badge, are in no guest's name", async ({
  db,
  people,
}) => {
  expect(people.ada.name).toBe("Ada");
  for (const name of ["Lea ✓", "Lea ✔️", "★ Lea", "Lea 👑", "Lea ☑", "Lea ⓥ".replace("ⓥ", "🅥")]) {
    const said = await answer(guestName(db, name));
    expect([name, said === "taken"]).toEqual([name, false]);
  }
});
