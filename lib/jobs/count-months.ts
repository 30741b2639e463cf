import { countMonths as count } from "#lib/counts/months.ts";
import type { Job } from "./job.ts";

export const countMonths: Job = {
  queue: "count-months",
  cron: "7 * * * *",
  atStart: true,
  run: count,
};
