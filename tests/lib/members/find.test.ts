import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { listMembersAdministered } from "#lib/members/administered.ts";
import { admit } from "#lib/members/admit.ts";
import { find } from "#lib/members/find.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { giveCategory } from "#lib/taxonomy/give-category.ts";
import { system } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("administrators find a member by their whole address, and the log keeps that, but not the address", async ({
  db,
  people: { ada, miriam },
}) => {
  const { member } = done(
    await perform(db, system, admit, { name: "Wanda", email: "Wanda@mail.example" }),
  );
  const asked = { email: "wanda@MAIL.example" };
  expect(refusal(await perform(db, ada, find, asked)).code).toBe("not-allowed");
  expect(done(await perform(db, miriam, find, asked))).toEqual({ name: "member.found", member });
  for (const email of ["wanda", "nobody@mail.example", "anda@mail.example"]) {
    expect(refusal(await perform(db, miriam, find, { email })).fields).toHaveProperty("email");
  }
  const lines = await db.execute(sql`
    select subject, change, open from audit_log where event = 'member.found'`);
  expect([...lines]).toEqual([{ subject: { member }, change: null, open: false }]);
});

test("members are listed by their names, with role and state, and never with an address", async ({
  db,
  people: { dan, miriam },
}) => {
  const { category } = done(await perform(db, miriam, createCategory, { name: "Sleep" }));
  done(await perform(db, miriam, giveCategory, { member: dan.id, category }));
  const all = await listMembersAdministered(db, {});
  const names = all.rows.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(names).toContain("Eve");
  expect(JSON.stringify(all)).not.toContain("@");
  const [eve] = (await listMembersAdministered(db, { q: "eve" })).rows;
  expect(eve?.suspendedUntil).toBeInstanceOf(Date);
  const { rows } = await listMembersAdministered(db, { office: true, q: "d" });
  expect(rows).toMatchObject([{ name: "Dan", role: "member", keeps: ["sleep"] }]);
  const further = await listMembersAdministered(db, { after: "Dan" });
  expect(further.rows.map(({ name }) => name)).not.toContain("Ada");
});
