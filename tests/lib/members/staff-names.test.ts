import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { appoint } from "#lib/members/appoint.ts";
import { changeName } from "#lib/members/change-name.ts";
import { guestName } from "#lib/members/guest-name.ts";
import { join } from "#lib/members/join.ts";
import { looksLikeStaff } from "#lib/members/staff-names.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { password } from "#tests/village/account.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const joining = (name: string) => ({ name, email: "new@example.org", password });
const besideAda = ["Adá", "ᴀda", "Ꭺda", "ꓮda", "4da", "A da"];
const besideCleo = ["CIeo", "C1eo", "Clé0"];

test("nobody takes a name that could be taken for that of somebody with a role here", async ({
  db,
  people: { ben, guest },
}) => {
  for (const name of [...besideAda, ...besideCleo]) {
    const joined = refusal(await perform(db, visitor, join, joining(name)));
    const renamed = refusal(await perform(db, ben, changeName, { name }));
    expect([name, joined.fields, renamed.fields]).toEqual([
      name,
      { name: expect.stringContaining("looks like it") },
      { name: expect.stringContaining("looks like it") },
    ]);
    expect(guest.kind).toBe("guest");
    await expect(guestName(db, name), name).rejects.toThrow();
  }
});

test("whose role it is may write their own name in another way", async ({
  db,
  people: { cleo },
}) => {
  done(await perform(db, cleo, changeName, { name: "Cléo" }));
  expect(await looksLikeStaff(db, ["CIeo"])).toBe(true);
});

test("among members without a role, José and Jose are two people", async ({ db, people }) => {
  expect(people.ada.role).toBe("moderator");
  const ids = new Map<string, number>();
  for (const name of ["José", "Jose", "mara", "rnara", "Wim", "VVim"]) {
    ids.set(name, done(await perform(db, system, admit, { name })).member);
  }
  expect(new Set(ids.values()).size).toBe(6);
  done(await perform(db, system, appoint, { member: ids.get("Wim"), role: "expert" }));
  expect(refusal(await perform(db, visitor, join, joining("vvim"))).fields).toHaveProperty("name");
});

test("no guest is taken for a member at a glance", async ({ db, people: { ben } }) => {
  for (const name of ["mara", "Wim", "Noel 10"]) done(await perform(db, system, admit, { name }));
  expect(ben.name).toBe("Ben");
  for (const name of ["rnara", "VVim", "lvo", "ꓲvo", "1vo", "ꓐen", "B3n", "Noe1 lO", "Fаrid"]) {
    await expect(guestName(db, name), name).rejects.toThrow();
  }
  for (const name of ["Benno", "Bea", "Vim", "Mira"]) expect(await guestName(db, name)).toBe(name);
});
