import { sql } from "drizzle-orm";
import { limits } from "#lib/words/limits.ts";
import type { Job } from "./job.ts";

/** An inbox is no archive: what was read goes after a while, what nobody read after twice as long. */
export const forgetNotices: Job = {
  queue: "forget-notices",
  cron: "41 3 * * *",
  async run(db) {
    const { days } = limits.notices;
    await db.execute(sql`
      delete from notices where created_at < now() - make_interval(days => ${days})
        and (read_at is not null or created_at < now() - make_interval(days => ${2 * days}))`);
    // What could not be told for days is no news any more.
    await db.execute(
      sql`delete from tidings where created_at < now() - make_interval(days => ${limits.notices.untoldDays})`,
    );
  },
};
