import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { acknowledge } from "#lib/members/acknowledge.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { warn } from "#lib/members/warn.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const reason = "Please speak of what somebody did, and not of what they are.";

test("of two warnings each is read for itself, and only by whom it was written to", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const session = await beginSession(db, ben.id, null);
  const waits = async () => (await findSession(db, session))?.warned;
  const first = done(await perform(db, ada, warn, { member: ben.id, reason })).warning;
  const second = done(await perform(db, ada, warn, { member: ben.id, reason })).warning;
  expect(refusal(await perform(db, cleo, acknowledge, { warning: first })).code).toBe("not-found");
  expect(await waits()).toBe(first);
  done(await perform(db, ben, acknowledge, { warning: first }));
  expect(await waits()).toBe(second);
  done(await perform(db, ben, acknowledge, { warning: second }));
  expect(await waits()).toBeUndefined();
});

test("a warning that was read already is read, however often that is said", async ({
  db,
  people: { ada, ben },
}) => {
  const { warning } = done(await perform(db, ada, warn, { member: ben.id, reason }));
  done(await perform(db, ben, acknowledge, { warning }));
  expect(await perform(db, ben, acknowledge, { warning })).toMatchObject({
    ok: true,
    before: true,
  });
});
