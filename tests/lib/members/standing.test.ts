import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findStanding, findWarning } from "#lib/members/standing.ts";
import { suspend } from "#lib/members/suspend.ts";
import { warn } from "#lib/members/warn.ts";
import { listInbox } from "#lib/notices/queries.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { routes } from "#lib/words/routes.ts";
import { furnish, mails } from "#tests/village/account.ts";
import { done, test } from "#tests/village/village.ts";

const reason = "So that the test has a reason.";

test("a suspended member is told the reason of the suspension that lasts longest", async ({
  db,
  people: { ada, ben, eve },
}) => {
  expect(await findStanding(db, ben.id)).toBeUndefined();
  expect((await findStanding(db, eve.id))?.until).toBeInstanceOf(Date);
  done(await perform(db, ada, suspend, { member: eve.id, reason, ground: "spam" }));
  expect(await findStanding(db, eve.id)).toMatchObject({ until: "always", ground: "spam", reason });
});

test("a warning is told in the inbox and by mail, and read by nobody else", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  await furnish(db, ben, "ben@example.org");
  const { warning } = done(await perform(db, ada, warn, { member: ben.id, reason }));
  await tellTidings.run(db, undefined);
  const { groups } = await listInbox(db, ben.id);
  expect(groups).toMatchObject([{ event: "member.warned", reason, open: true }]);
  const mail = (await mails(db)).find(({ recipient }) => recipient === "ben@example.org");
  expect(mail?.subject).toBe("The moderators wrote to you");
  expect(mail?.text).toContain(routes.warning(warning));
  expect(await findWarning(db, ben.id, warning)).toMatchObject({ reason, acknowledgedAt: null });
  expect(await findWarning(db, cleo.id, warning)).toBeUndefined();
});
