import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { readRows } from "#db/rows.ts";
import { forgetSignIns } from "#lib/jobs/forget-sign-ins.ts";
import { findSession } from "#lib/members/sessions.ts";
import { findToken, issueToken } from "#lib/members/tokens.ts";
import { signedIn } from "#tests/village/account.ts";
import { test } from "#tests/village/village.ts";

test("a sign-in and a link that are over leave neither a device nor an address behind", async ({
  db,
  people: { ben, cleo },
}) => {
  const link = { purpose: "confirm-email", payload: "ben@example.org" } as const;
  await signedIn(db, ben, "An old phone");
  await issueToken(db, { ...link, member: ben.id });
  await db.execute(sql`update sessions set expires_at = now() - interval '1 minute'`);
  await db.execute(sql`update tokens set expires_at = now() - interval '1 minute'`);
  const session = await signedIn(db, cleo);
  const token = await issueToken(db, { ...link, member: cleo.id });
  await forgetSignIns.run(db, undefined);
  const left = await readRows<{ member: number }>(
    db,
    sql`select member_id as member from sessions union all select member_id from tokens`,
  );
  expect(left).toEqual([{ member: cleo.id }, { member: cleo.id }]);
  expect(await findSession(db, session)).toMatchObject({ name: "Cleo" });
  expect(await findToken(db, "confirm-email", token)).toMatchObject({ memberId: cleo.id });
});
