import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { eraseAddresses } from "#lib/guests/address.ts";
import { limits } from "#lib/words/limits.ts";
import type { Job } from "./job.ts";

const BATCH = 500;

/**
 * Forgets the addresses of guests when their purpose has ended: nothing has moved for 30 days in the threads
 * that they asked to be told of, or nobody confirmed the address while the link worked.
 */
export const eraseGuestAddresses: Job = {
  queue: "erase-guest-addresses",
  cron: "17 4 * * *",
  atStart: true,
  async run(db) {
    for (;;) {
      const ended = await db.transaction(async (tx) => {
        const rows = await readRows<{ id: number }>(tx, over);
        await eraseAddresses(
          tx,
          rows.map(({ id }) => id),
        );
        return rows.length;
      });
      if (ended < BATCH) break;
    }
    await forgetLinks(db);
  },
};

const over = sql`
  select g.id from guests g
  where g.email_encrypted is not null and (
    (g.email_confirmed_at is null and not exists (
      select from tokens t where t.guest_id = g.id and t.purpose = 'confirm-guest'
        and t.used_at is null and t.expires_at > now()))
    or not exists (
      select from guest_watches w
      join posts p on p.id = w.post_id and p.state <> 'deleted'
      join posts q on q.id = p.question_id and q.state <> 'deleted'
        and q.active_at > now() - make_interval(days => ${limits.guest.addressDays})
      where w.guest_id = g.id))
  order by g.id limit ${BATCH}`;

const forgetLinks = (db: Database) =>
  db.execute(sql`delete from tokens where guest_id is not null and expires_at < now()`);
