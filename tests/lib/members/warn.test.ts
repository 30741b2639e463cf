import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { acknowledge } from "#lib/members/acknowledge.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { warn } from "#lib/members/warn.ts";
import { ask } from "#lib/questions/ask.ts";
import { cast } from "#lib/votes/cast.ts";
import { routes } from "#lib/words/routes.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "Please speak of what somebody did, and not of what they are.";
const question = { title: "May I still ask something here?" };

test("whoever is warned reads it first and then writes again, from one request to the next", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const post = await asked(db, cleo);
  const session = await beginSession(db, ben.id, null);
  const given = { member: ben.id, ground: "unkind", reason };
  const { warning } = done(await perform(db, ada, warn, given));
  const warned = await findSession(db, session);
  if (!warned) throw new Error("Ben is signed in.");
  const refused = refusal(await perform(db, warned, ask, question));
  expect(refused).toMatchObject({
    code: "not-allowed",
    message: "Please read what the moderators wrote to you first.",
    first: { href: routes.warning(warning) },
  });
  expect(refusal(await perform(db, warned, cast, { post, value: 1 })).first).toEqual(refused.first);
  done(await perform(db, warned, acknowledge, { warning }));
  const after = await findSession(db, session);
  if (!after) throw new Error("Ben is still signed in.");
  done(await perform(db, after, ask, question));
});

test("what somebody may not do at all is not said to wait for a warning", async ({
  db,
  people: { ada, ben },
}) => {
  const { warning } = done(await perform(db, ada, warn, { member: ben.id, reason }));
  const warned = { ...ben, warned: warning };
  const refused = refusal(await perform(db, warned, warn, { member: ada.id, reason }));
  expect(refused.first).toBeUndefined();
});

test("moderators warn members, only administrators warn moderators, and nobody without a reason", async ({
  db,
  people: { ada, ben, cleo, miriam },
}) => {
  const said = async (who: typeof ada, given: object) =>
    refusal(await perform(db, who, warn, given)).code;
  expect(await said(cleo, { member: ben.id, reason })).toBe("not-allowed");
  expect(await said(ada, { member: miriam.id, reason })).toBe("not-allowed");
  expect(await said(ada, { member: ada.id, reason })).toBe("not-allowed");
  expect(await said(ada, { member: ben.id })).toBe("invalid");
  expect(await said(ada, { member: 999_999, reason })).toBe("not-found");
  done(await perform(db, miriam, warn, { member: ada.id, reason }));
});
