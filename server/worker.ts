import { PgBoss } from "pg-boss";
import { mailFrame } from "#components/mail/frame.ts";
import { database } from "#db/client.ts";
import { wordless } from "#db/wordless.ts";
import type { Job } from "#lib/jobs/job.ts";
import { jobs } from "#lib/jobs/list.ts";
import { sendMail } from "#lib/mail/send.ts";
import { logger } from "./logger.ts";
import { jobFailures, jobRuns } from "./metrics/registry.ts";
import { hearWork } from "./work-line.ts";

const STOPPING_MS = 10_000;
/** Who writes much at once wakes a job once. */
const GATHERING_MS = 250;

/** pg-boss tries a job again that failed, and keeps it when it gives it up. */
async function run({ queue, run }: Job, data: unknown): Promise<void> {
  const done = jobRuns.startTimer({ queue });
  try {
    await run(database(), data);
    done({ end: "done" });
  } catch (error) {
    done({ end: "failed" });
    jobFailures.inc({ queue });
    logger.error({ err: error, queue }, "A job failed");
    throw error;
  }
}

async function register(boss: PgBoss, job: Job): Promise<void> {
  await boss.createQueue(job.queue, {
    policy: "stately",
    retryLimit: 3,
    retryBackoff: true,
    expireInSeconds: 3600,
  });
  await boss.work(job.queue, async ([given]) => {
    await run(job, given?.data);
  });
  if (job.cron) await boss.schedule(job.queue, job.cron);
  if (job.atStart) await boss.send(job.queue);
}

const missed = (error: unknown) =>
  logger.warn({ err: wordless(error) }, "A job begins later, at its own minute.");

/** The background work of the site: jobs that wait in PostgreSQL, in the schema `jobs`. */
export async function startWorker(url: string): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, schema: "jobs", max: 3 });
  // A database that goes away is news, not the end: the next poll finds it again.
  boss.on("error", (error) => logger.warn({ err: error }, "The worker met a difficulty."));
  await boss.start();
  const all = [...jobs, sendMail(mailFrame)];
  for (const job of all) await register(boss, job);
  const queues = new Set(all.map(({ queue }) => queue));
  const gathering = new Map<string, NodeJS.Timeout>();
  const begin = (queue: string) => {
    gathering.delete(queue);
    boss.send(queue).catch(missed);
  };
  const line = hearWork(url, (queue) => {
    if (!queues.has(queue) || gathering.has(queue)) return;
    gathering.set(queue, setTimeout(begin, GATHERING_MS, queue));
  });
  return {
    async stop() {
      await line.close();
      for (const timer of gathering.values()) clearTimeout(timer);
      await boss.stop({ graceful: true, timeout: STOPPING_MS });
    },
  };
}
