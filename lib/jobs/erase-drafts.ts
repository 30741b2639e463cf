import { sql } from "drizzle-orm";
import { limits } from "#lib/words/limits.ts";
import type { Job } from "./job.ts";

/** What nobody went on writing is not kept for ever. */
export const eraseDrafts: Job = {
  queue: "erase-drafts",
  cron: "23 3 * * *",
  async run(db) {
    await db.execute(
      sql`delete from drafts where saved_at < now() - make_interval(days => ${limits.drafts.days})`,
    );
  },
};
