import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { tellGuests } from "#lib/guests/tell.ts";
import type { Job } from "#lib/jobs/job.ts";
import { restricts } from "#lib/posts/restricts.ts";
import type { Event } from "#lib/words/events.ts";
import { audience, type Doer } from "./audience.ts";
import { mailTidings } from "./mail.ts";
import { type Telling, tells } from "./tell.ts";

/** Telling can wait for those who write at the moment. */
const BREATH_MS = 50;

/** One thing that happened, taken out of `tidings`. */
export type Tiding = Doer & {
  id: number;
  guestId: number | null;
  event: Event;
  reason: string | null;
  createdAt: string;
};

/**
 * Makes notices and mails of what happened. Each tiding is told and taken out in one transaction: cut off in
 * between, it is told anew and nobody hears of it twice. One that cannot be told does not stop the others.
 */
export const tellTidings: Job = {
  queue: "tell-tidings",
  cron: "* * * * *",
  atStart: true,
  async run(db) {
    let failure: unknown;
    let after = 0;
    for (;;) {
      const next = await nextTiding(db, after);
      if (next === undefined) break;
      after = next;
      await setTimeout(BREATH_MS);
      try {
        await db.transaction((tx) => tellOne(tx, next));
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure) throw failure;
  },
};

async function nextTiding(db: Database, after: number): Promise<number | undefined> {
  const [found] = await readRows<{ id: number }>(
    db,
    sql`select id from tidings where id > ${after} order by id limit 1`,
  );
  return found?.id;
}

/**
 * Whom a tiding concerns is found along indexes, whatever it is: to plan that anew each time takes twenty times as
 * long as to find them.
 */
const plannedOnce = sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`;

async function tellOne(tx: Database, id: number): Promise<void> {
  const [[locked]] = await Promise.all([
    tx.execute<{ row: Tiding }>(sql`
      delete from tidings where id = (
        select id from tidings where id = ${id} for update skip locked)
      returning json_build_object('id', id, 'event', event, 'memberId', by_member_id, 'guestId', by_guest_id,
        'reason', reason, 'createdAt', created_at) as row`),
    tx.execute(plannedOnce),
  ]);
  const telling = locked && tells(locked.row.event);
  if (!telling) return;
  // First the mails: a notice in the inbox says that a member knows of the post already.
  await mailTidings(tx, locked.row, telling);
  await tellGuests(tx, locked.row);
  await keepNotices(tx, locked.row, telling);
}

async function keepNotices(tx: Database, tiding: Tiding, telling: Telling): Promise<void> {
  const { decision = null, suspension = null, warning = null } = telling.statement ?? {};
  const { flags = [] } = telling;
  // A report that was settled once more has one notice: the new one.
  if (flags.length > 0) await tx.execute(sql`delete from notices where flag_id in ${[...flags]}`);
  await tx.execute(sql`
    insert into notices (member_id, kind, event, question_id, post_id, decision_id, suspension_id, flag_id,
      warning_id, reason, created_at)
    select a.member, a.kind, ${tiding.event.name}::text, p.question_id, p.id,
      (select d.id from decisions d join posts p on p.id = d.post_id
        where d.id = ${decision}::bigint and ${restricts}),
      (select id from suspensions where id = ${suspension}::bigint),
      (select max(f.id) from flags f
        where f.id in ${[0, ...flags]} and f.raised_by_id = a.member),
      (select id from warnings where id = ${warning}::bigint),
      case when a.kind <> 'reported' then ${tiding.reason}::text end, ${tiding.createdAt}::timestamptz
    from (${audience(telling, tiding)}) a left join posts p on p.id = ${telling.post}::bigint
    where a.on_site and (p.id is not null or ${telling.post}::bigint is null)`);
}
