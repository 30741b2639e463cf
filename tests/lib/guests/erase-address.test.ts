import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { findAddress } from "#lib/guests/address.ts";
import { eraseAddress } from "#lib/guests/erase-address.ts";
import { findAddressState, findGuest } from "#lib/guests/queries.ts";
import { visitor } from "#lib/words/actor.ts";
import { row } from "#tests/village/rows.ts";
import { asked, done, refusal, test } from "#tests/village/village.ts";
import { ADDRESS, confirmAddress, guestAnswers, mailsToGuests } from "./support.ts";

test("a guest's address is erased at once on request, with every mail to it", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const { guest, key } = await guestAnswers(db, question, { notify: "1", email: ADDRESS });
  await confirmAddress(db);
  done(await perform(db, guest, eraseAddress, {}));
  expect(await findAddress(db, guest.id)).toBeUndefined();
  expect(await row(db, "guests", guest.id)).toMatchObject({ email_encrypted: null });
  expect(await mailsToGuests(db)).toEqual([]);
  expect(await findGuest(db, key)).toEqual(guest);
});

test("nobody erases another's address", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const { guest } = await guestAnswers(db, question, { notify: "1", email: ADDRESS });
  for (const who of [visitor, people.ben, people.miriam]) {
    refusal(await perform(db, who, eraseAddress, { guest: guest.id, id: guest.id }));
  }
  done(await perform(db, people.guest, eraseAddress, { guest: guest.id, id: guest.id }));
  expect(await findAddressState(db, guest.id)).toBe("unconfirmed");
});
