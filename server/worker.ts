import { PgBoss } from "pg-boss";
import { database } from "#db/client.ts";
import type { Job } from "#lib/jobs/job.ts";
import { jobs } from "#lib/jobs/list.ts";
import { logger } from "./logger.ts";

const STOPPING_MS = 10_000;

async function register(boss: PgBoss, job: Job): Promise<void> {
  await boss.createQueue(job.queue, {
    policy: "stately",
    retryLimit: 3,
    retryBackoff: true,
    expireInSeconds: 3600,
  });
  await boss.work(job.queue, async ([given]) => {
    await job.run(database(), given?.data);
  });
  if (job.cron) await boss.schedule(job.queue, job.cron);
  if (job.atStart) await boss.send(job.queue);
}

/** The background work of the site: jobs that wait in PostgreSQL, in the schema `jobs`. */
export async function startWorker(url: string): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, schema: "jobs", max: 3 });
  // A database that goes away is news, not the end: the next poll finds it again.
  boss.on("error", (error) => logger.warn({ why: error.message }, "The worker met a difficulty."));
  await boss.start();
  for (const job of jobs) await register(boss, job);
  return { stop: () => boss.stop({ graceful: true, timeout: STOPPING_MS }) };
}
