import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { findAddressState } from "#lib/guests/queries.ts";
import { eraseGuestAddresses } from "#lib/jobs/erase-addresses.ts";
import { ADDRESS, confirmAddress, guestAnswers } from "#tests/lib/guests/support.ts";
import { asked, test } from "#tests/village/village.ts";

const notice = { notify: "1", email: ADDRESS };
const run = (db: Parameters<typeof eraseGuestAddresses.run>[0]) =>
  eraseGuestAddresses.run(db, undefined);

test("an address is erased when nothing has moved in its threads for thirty days", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const { guest } = await guestAnswers(db, question, notice);
  await confirmAddress(db);
  const moved = (days: number) =>
    db.execute(
      sql`update posts set active_at = now() - make_interval(days => ${days}) where id = ${question}`,
    );
  await moved(29);
  await run(db);
  expect(await findAddressState(db, guest.id)).toBe("confirmed");
  await moved(31);
  await run(db);
  expect(await findAddressState(db, guest.id)).toBe("none");
});

test("an address that nobody confirmed is erased when its link has ended", async ({
  db,
  people,
}) => {
  const { guest } = await guestAnswers(db, await asked(db, people.ben), notice);
  await run(db);
  expect(await findAddressState(db, guest.id)).toBe("unconfirmed");
  await db.execute(sql`update tokens set expires_at = now() - interval '1 minute'`);
  await run(db);
  expect(await findAddressState(db, guest.id)).toBe("none");
});
