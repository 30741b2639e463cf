import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { changeName } from "#lib/members/change-name.ts";
import { guestName } from "#lib/members/guest-name.ts";
import { join } from "#lib/members/join.ts";
import { findMember } from "#lib/members/queries.ts";
import { visitor } from "#lib/words/actor.ts";
import { password } from "#tests/village/account.ts";
import { memberRow } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("a member takes another name, and the old address leads to it where they want that", async ({
  db,
  people: { ben },
}) => {
  done(await perform(db, ben, changeName, { name: "Benedict", leads: "1" }));
  expect(await findMember(db, "Ben")).toMatchObject({ id: ben.id, name: "Benedict" });
  expect(await findMember(db, "benedict")).toMatchObject({ id: ben.id });
});

test("without that wish nothing tells that both names are one person's", async ({
  db,
  people: { ben },
}) => {
  done(await perform(db, ben, changeName, { name: "Quiet Owl" }));
  expect(await findMember(db, "Ben")).toBeUndefined();
});

test("a former name is nobody else's, and its owner can go back to it", async ({
  db,
  people: { ben, cleo, dan },
}) => {
  done(await perform(db, ben, changeName, { name: "Quiet Owl" }));
  done(await perform(db, cleo, changeName, { name: "Clio", leads: "1" }));
  for (const name of ["Ben", "BEN", "Cleo"]) {
    expect(refusal(await perform(db, dan, changeName, { name })).fields).toHaveProperty("name");
    const joining = { name, email: "new@example.org", password };
    expect(refusal(await perform(db, visitor, join, joining)).fields).toHaveProperty("name");
    await expect(guestName(db, name)).rejects.toThrow();
  }
  done(await perform(db, ben, changeName, { name: "Ben" }));
  expect(await findMember(db, "Ben")).toMatchObject({ id: ben.id, name: "Ben" });
});

test("names of others, of the site, and what is no name are refused", async ({
  db,
  people: { ben },
}) => {
  for (const name of ["Ada", "аdа", "Moderator", "the admin", "1 2", "<b>", "", "x"]) {
    const { fields } = refusal(await perform(db, ben, changeName, { name }));
    expect([name, Object.keys(fields ?? {})]).toEqual([name, ["name"]]);
  }
  expect(await memberRow(db, ben.id)).toMatchObject({ name: "Ben" });
});

test("writing one's name in another way keeps it one's own, and there is an end to new ones", async ({
  db,
  people: { ben },
}) => {
  done(await perform(db, ben, changeName, { name: "BEN" }));
  for (const name of ["Owl One", "Owl Two", "Owl Three", "Owl Four", "Owl Five"]) {
    done(await perform(db, ben, changeName, { name }));
  }
  expect(refusal(await perform(db, ben, changeName, { name: "Owl Six" })).code).toBe("conflict");
});

test("a suspended member keeps their name for now, and a guest has none to change", async ({
  db,
  people: { eve, guest },
}) => {
  for (const who of [eve, guest, visitor]) {
    const attempt = await perform(db, who, changeName, { name: "Another Name" });
    expect(refusal(attempt).code).toBe("not-allowed");
  }
});
