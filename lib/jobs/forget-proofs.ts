import { forgetSpent } from "#lib/safety/proof.ts";
import type { Job } from "./job.ts";

export const forgetProofs: Job = {
  queue: "forget-proofs",
  cron: "27 * * * *",
  async run(db) {
    await forgetSpent(db);
  },
};
