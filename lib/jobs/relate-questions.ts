import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { visibleQuestion } from "#lib/posts/visible.ts";
import { keepRelated } from "#lib/questions/related.ts";
import { type Job, LONGEST_RUN_MS } from "./job.ts";
import { step } from "./rest.ts";

const BATCH = 50;
const PAUSE = 10;
/** What was found is looked for again after so long: new questions came, others went. */
const STALE_DAYS = 7;
/** The kept numbers that say up to which question the walk came, and when it began. */
export const relatedTallies = { walked: "related-walked-to", begun: "related-walk-begun" };

/**
 * Finds for each question what stands near it: new ones within a minute, or later while the site is busy, and all of
 * them once a week.
 */
export const relateQuestions: Job = {
  queue: "relate-questions",
  cron: "* * * * *",
  atStart: true,
  async run(db) {
    const until = Date.now() + LONGEST_RUN_MS;
    while (Date.now() < until) {
      const walked = await walkOn(db);
      if (walked === 0 && !(await beginAgain(db))) return;
    }
  },
};

async function walkOn(db: Database): Promise<number> {
  const batch = await readRows<{ id: number; title: string }>(
    db,
    sql`select p.id, p.title from posts p
      where ${visibleQuestion()}
        and p.id > coalesce((select value from tallies where name = ${relatedTallies.walked}), 0)
      order by p.id limit ${BATCH}`,
  );
  for (const question of batch) {
    await step(() => keepRelated(db, question), PAUSE);
  }
  const last = batch.at(-1);
  if (last) await keepNumber(db, relatedTallies.walked, last.id);
  return batch.length;
}

/** Answers whether it was time. */
async function beginAgain(db: Database): Promise<boolean> {
  const now = Math.floor(Date.now() / 1000);
  const [begun] = await readRows<{ value: number }>(
    db,
    sql`select value from tallies where name = ${relatedTallies.begun}`,
  );
  if (begun && now - begun.value < STALE_DAYS * 86_400) return false;
  await keepNumber(db, relatedTallies.begun, now);
  if (!begun) return false;
  await keepNumber(db, relatedTallies.walked, 0);
  return true;
}

const keepNumber = (db: Database, name: string, value: number) =>
  db.execute(sql`insert into tallies (name, value) values (${name}, ${value})
    on conflict (name, part) do update set value = excluded.value`);
