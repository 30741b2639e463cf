import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { appoint } from "#lib/members/appoint.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { system } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("another role counts at the member's next request, upwards and downwards", async ({
  db,
  people,
}) => {
  const session = await beginSession(db, people.ada.id, null);
  for (const role of ["administrator", "member"] as const) {
    done(await perform(db, people.miriam, appoint, { member: people.ada.id, role }));
    expect((await findSession(db, session))?.role).toBe(role);
  }
});

test("administrators give roles to others, the operator to anybody, nobody else to anybody", async ({
  db,
  people,
}) => {
  const role = "administrator";
  const attempt = async (who: typeof people.ada, member: number) =>
    refusal(await perform(db, who, appoint, { member, role })).code;
  expect(await attempt(people.ada, people.ben.id)).toBe("not-allowed");
  expect(await attempt(people.ben, people.ben.id)).toBe("not-allowed");
  expect(await attempt(people.miriam, people.miriam.id)).toBe("not-allowed");
  done(await perform(db, system, appoint, { member: people.ada.id, role }));
  done(await perform(db, system, appoint, { member: people.miriam.id, role: "moderator" }));
  expect(refusal(await perform(db, system, appoint, { member: 999_999, role })).code).toBe(
    "not-found",
  );
  const king = refusal(await perform(db, system, appoint, { member: people.ben.id, role: "king" }));
  expect(Object.keys(king.fields ?? {})).toEqual(["role"]);
});
