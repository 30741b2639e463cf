import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findAddress } from "#lib/guests/address.ts";
import { confirm } from "#lib/guests/confirm.ts";
import { findAddressState, findGuest } from "#lib/guests/queries.ts";
import { visitor } from "#lib/words/actor.ts";
import { everythingKept } from "#tests/support/kept.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { ADDRESS, guestAnswers, linkIn, mailsToGuests } from "./support.ts";

const notice = { notify: "1", email: ` ${ADDRESS} ` };

test("the address that a guest gives is kept sealed, and only asked to be confirmed", async ({
  db,
  people,
}) => {
  const { guest } = await guestAnswers(db, await asked(db, people.ben), notice);
  expect(await findAddressState(db, guest.id)).toBe("unconfirmed");
  expect(await findAddress(db, guest.id)).toEqual({ address: ADDRESS, confirmed: false });
  const mails = await mailsToGuests(db);
  expect(mails.map(({ kind }) => kind)).toEqual(["confirm-guest"]);
  expect(linkIn(mails[0])).not.toBe("");
});

test("the mailed link confirms once, and the private link comes by mail", async ({
  db,
  people,
}) => {
  const { guest } = await guestAnswers(db, await asked(db, people.ben), notice);
  const token = linkIn((await mailsToGuests(db))[0]);
  expect(refusal(await perform(db, visitor, confirm, { token: "x".repeat(43) })).code).toBe(
    "not-found",
  );
  done(await perform(db, visitor, confirm, { token }));
  expect(await findAddressState(db, guest.id)).toBe("confirmed");
  expect(refusal(await perform(db, visitor, confirm, { token })).code).toBe("not-found");
  const mail = (await mailsToGuests(db)).at(-1);
  expect(mail?.kind).toBe("guest-key");
  expect(await findGuest(db, linkIn(mail))).toEqual(guest);
});

test("a link that is too old confirms nothing", async ({ db, people }) => {
  const { guest } = await guestAnswers(db, await asked(db, people.ben), notice);
  const token = linkIn((await mailsToGuests(db))[0]);
  await db.execute(sql`update tokens set expires_at = now() - interval '1 second'`);
  refusal(await perform(db, visitor, confirm, { token }));
  expect(await findAddressState(db, guest.id)).toBe("unconfirmed");
});

test("the clear address stands in no table, at no time of its life", async ({ db, people }) => {
  await guestAnswers(db, await asked(db, people.ben), notice);
  expect(await everythingKept(db)).not.toContain("quiet.canary");
  done(await perform(db, visitor, confirm, { token: linkIn((await mailsToGuests(db))[0]) }));
  const kept = await everythingKept(db);
  expect(kept).toContain("guest-key");
  for (const form of ["quiet.canary", Buffer.from(ADDRESS).toString("hex").slice(0, 24)]) {
    expect(kept).not.toContain(form);
  }
});
