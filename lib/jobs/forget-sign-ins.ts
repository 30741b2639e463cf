import { sql } from "drizzle-orm";
import type { Job } from "./job.ts";

/** Sign-ins and mailed links that are over open nothing: what they say of a device or an address goes. */
export const forgetSignIns: Job = {
  queue: "forget-sign-ins",
  cron: "29 3 * * *",
  async run(db) {
    await db.execute(sql`delete from sessions where expires_at < now()`);
    await db.execute(sql`delete from tokens where member_id is not null and expires_at < now()`);
  },
};
