import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { reinstate } from "#lib/members/reinstate.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { suspend } from "#lib/members/suspend.ts";
import { ask } from "#lib/questions/ask.ts";
import { memberRow } from "#tests/village/rows.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const reason = "We talked about it.";

test("whoever is reinstated writes again at the next request, however often they were suspended", async ({
  db,
  people: { ada, eve },
}) => {
  const session = await beginSession(db, eve.id, null);
  done(await perform(db, ada, suspend, { member: eve.id, reason, ground: "unkind" }));
  done(await perform(db, ada, reinstate, { member: eve.id, reason }));
  const after = await findSession(db, session);
  if (!after) throw new Error("Eve is signed in.");
  done(await perform(db, after, ask, { title: "May I ask something again?" }));
  expect((await memberRow(db, eve.id)).suspended_until).toBeNull();
  expect(refusal(await perform(db, ada, reinstate, { member: eve.id, reason })).code).toBe(
    "conflict",
  );
});

test("members reinstate nobody, and moderators no moderator", async ({
  db,
  people: { ada, ben, eve, miriam },
}) => {
  const by = async (who: typeof ada, member: number) =>
    refusal(await perform(db, who, reinstate, { member, reason })).code;
  expect(await by(ben, eve.id)).toBe("not-allowed");
  expect(await by(ada, miriam.id)).toBe("not-allowed");
  expect(await by(eve, eve.id)).toBe("not-allowed");
});
