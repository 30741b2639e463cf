import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { endSession } from "#lib/members/end-session.ts";
import { listSessions, sessionHandle } from "#lib/members/own-sessions.ts";
import { findSession } from "#lib/members/sessions.ts";
import { signedIn } from "#tests/village/account.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

test("a member sees where they are signed in, in words and without the ids", async ({
  db,
  people: { ben, cleo },
}) => {
  const here = await signedIn(db, ben, firefox);
  await signedIn(db, ben, "x");
  await signedIn(db, cleo);
  const listed = await listSessions(db, ben.id, here);
  expect(listed).toHaveLength(2);
  expect(listed.find((each) => each.here)).toMatchObject({
    device: "Firefox on Linux",
    handle: sessionHandle(here),
  });
  expect(JSON.stringify(listed)).not.toContain(here);
});

test("a member ends one session, or all but this one", async ({ db, people: { ben } }) => {
  const [here, lost, old] = [
    await signedIn(db, ben),
    await signedIn(db, ben),
    await signedIn(db, ben),
  ];
  done(await perform(db, ben, endSession, { session: sessionHandle(lost) }));
  expect(await findSession(db, lost)).toBeUndefined();
  expect(await findSession(db, old)).toBeDefined();
  done(await perform(db, ben, endSession, { session: "others", keep: sessionHandle(here) }));
  expect(await findSession(db, old)).toBeUndefined();
  expect(await findSession(db, here)).toBeDefined();
  const again = await perform(db, ben, endSession, { session: sessionHandle(lost) });
  expect(refusal(again).code).toBe("conflict");
});

test("nobody ends a session of another", async ({ db, people: { ben, cleo, guest } }) => {
  const hers = await signedIn(db, cleo);
  const attempt = await perform(db, ben, endSession, { session: sessionHandle(hers) });
  expect(refusal(attempt).code).toBe("conflict");
  done(await perform(db, ben, endSession, { session: "others" }));
  const byGuest = await perform(db, guest, endSession, { session: "others" });
  expect(refusal(byGuest).code).toBe("not-allowed");
  expect(await findSession(db, hers)).toBeDefined();
});
