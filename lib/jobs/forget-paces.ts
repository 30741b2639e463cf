import { forgetPaces as forget } from "#lib/pace.ts";
import type { Job } from "./job.ts";

export const forgetPaces: Job = {
  queue: "forget-paces",
  cron: "17 * * * *",
  async run(db) {
    await forget(db);
  },
};
