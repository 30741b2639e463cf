import { sql } from "drizzle-orm";
import { COUNT_POINTS, takeOnCount } from "#lib/members/points-due.ts";
import { recount } from "#lib/posts/recount.ts";
import { STALE_CHANNEL, tag } from "#lib/stale.ts";
import type { Job } from "./job.ts";

/** Counts what was earned by the rules of today, after they changed. Writers wait while it counts, readers do not. */
export const countPoints: Job = {
  queue: COUNT_POINTS,
  cron: "* * * * *",
  atStart: true,
  async run(db) {
    await db.transaction(async (tx) => {
      if (!(await takeOnCount(tx))) return;
      await recount(tx, ["ledger", "members"]);
      await tx.execute(sql`select pg_notify(${STALE_CHANNEL}, ${tag.everything()})`);
    });
  },
};
