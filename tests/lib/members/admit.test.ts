import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { admit } from "#lib/members/admit.ts";
import { newSessionId } from "#lib/members/sessions.ts";
import { signIn } from "#lib/members/sign-in.ts";
import { system, visitor } from "#lib/words/actor.ts";
import { memberRow } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const owl = { name: "Owl", email: "owl@example.org", password: "wet curtains, at least" };

test("the operator makes an account with a role, that signs in at once", async ({ db }) => {
  const { member } = done(await perform(db, system, admit, { ...owl, role: "administrator" }));
  expect(await memberRow(db, member)).toMatchObject({ name: "Owl", role: "administrator" });
  const browser = { session: newSessionId(), device: null };
  const typed = { name: "OWL@example.org", password: owl.password, browser };
  expect(done(await signIn(db, visitor, typed, {})).member).toBe(member);
});

test("nobody but the operator makes accounts for others, administrators neither", async ({
  db,
  people,
}) => {
  for (const who of [visitor, people.guest, people.ben, people.miriam]) {
    expect(refusal(await perform(db, who, admit, owl)).code).toBe("not-allowed");
  }
});

test("two accounts do not share an address, and a password that is guessed first is refused", async ({
  db,
}) => {
  done(await perform(db, system, admit, owl));
  const late = { ...owl, name: "Second", email: "OWL@example.org" };
  expect(refusal(await perform(db, system, admit, late)).code).toBe("conflict");
  const weak = refusal(await perform(db, system, admit, { name: "Weak", password: "12345678" }));
  expect(Object.keys(weak.fields ?? {})).toEqual(["password"]);
});
