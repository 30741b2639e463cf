import { setTimeout as pause } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { RENDERER_VERSION } from "#lib/markdown/format.ts";
import { renderLimits } from "#lib/markdown/limits.ts";
import { type Format, renderBatch } from "#lib/markdown/render.ts";
import { keepRendered, type Made, replaceRendered } from "#lib/posts/render.ts";
import { type Job, LONGEST_RUN_MS } from "./job.ts";

/** As many as travel to one worker in one message: the other one stays with the readers. */
const BATCH = renderLimits.batch;
/** Between two batches the site's readers have the processor to themselves. */
const PAUSE = 20;
/** The kept number that says with which version every post was rendered. */
const RENDERED = "rendered-with";

/** Renders what an import brought and nobody has read yet, then what an older renderer made. */
export const renderPosts: Job = {
  queue: "render-posts",
  cron: "* * * * *",
  atStart: true,
  async run(db) {
    const until = Date.now() + LONGEST_RUN_MS;
    if (!(await inBatches(db, until, sql`p.html is null`, keepRendered))) return;
    const [done] = await readRows<{ value: number }>(
      db,
      sql`select value from tallies where name = ${RENDERED}`,
    );
    if (done && done.value >= RENDERER_VERSION) return;
    const older = sql`p.renderer_version < ${RENDERER_VERSION}`;
    if (!(await inBatches(db, until, older, replaceRendered))) return;
    await db.execute(sql`
      insert into tallies (name, value) values (${RENDERED}, ${RENDERER_VERSION})
      on conflict (name, part) do update set value = excluded.value`);
  },
};

type Waiting = { id: number; source: string; format: Format };

/** The newest first, each once. Answers whether all of them were done in time. */
async function inBatches(
  db: Database,
  until: number,
  which: SQL,
  keep: (db: Database, made: Made[]) => Promise<void>,
): Promise<boolean> {
  let before = Number.MAX_SAFE_INTEGER;
  while (Date.now() < until) {
    const batch = await readRows<Waiting>(
      db,
      sql`select p.id, p.source, p.format from posts p
        where ${which} and p.id < ${before} order by p.id desc limit ${BATCH}`,
    );
    if (batch.length === 0) return true;
    const rendered = await renderBatch(batch);
    await keep(
      db,
      batch.flatMap(({ id, source }, place) => {
        const made = rendered[place];
        return made ? [{ id, source, ...made }] : [];
      }),
    );
    before = batch.at(-1)?.id ?? 0;
    await pause(PAUSE);
  }
  return false;
}
