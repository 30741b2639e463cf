import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { describe } from "#lib/members/describe.ts";
import { findMember } from "#lib/members/queries.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("a member says who they are, and takes it back by leaving it empty", async ({
  db,
  people: { ben },
}) => {
  const said = { fullName: " Ben  Owl ", location: "By the sea", about: "I ask.\n\nOften." };
  done(await perform(db, ben, describe, said));
  expect(await findMember(db, "Ben")).toMatchObject({ ...said, fullName: "Ben Owl" });
  done(await perform(db, ben, describe, { fullName: "", location: " ", about: "" }));
  expect(await findMember(db, "Ben")).toMatchObject({
    fullName: null,
    location: null,
    about: null,
  });
});

test("no form changes a role, points or another member", async ({ db, people: { ben, cleo } }) => {
  const more = { role: "administrator", points: "9000", id: String(cleo.id), name: "Ada" };
  done(await perform(db, ben, describe, { fullName: "B", location: "", about: "", ...more }));
  expect(await findMember(db, "Ben")).toMatchObject({ role: "member", points: 100 });
  expect(await findMember(db, "Cleo")).toMatchObject({ fullName: null });
});

test("what is too long is refused, and a suspended member says nothing new", async ({
  db,
  people: { ben, eve },
}) => {
  const long = { fullName: "x".repeat(81), location: "", about: "y".repeat(1_001) };
  const { fields } = refusal(await perform(db, ben, describe, long));
  expect(Object.keys(fields ?? {})).toEqual(["fullName", "about"]);
  const words = { fullName: "", location: "", about: "Still here." };
  expect(refusal(await perform(db, eve, describe, words)).code).toBe("not-allowed");
});
