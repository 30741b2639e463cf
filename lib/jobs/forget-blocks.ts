import { forgetOver } from "#lib/blocks/queries.ts";
import type { Job } from "./job.ts";

export const forgetBlocks: Job = {
  queue: "forget-blocks",
  cron: "41 4 * * *",
  async run(db) {
    await forgetOver(db);
  },
};
