import { sql as drizzle, eq } from "drizzle-orm";
import type postgres from "postgres";
import type { Connection, Database } from "#db/client.ts";
import { imports } from "#db/schema/site.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { keptTables, recount } from "#lib/posts/recount.ts";
import { copyScores } from "#lib/posts/thread-kept.ts";
import { keepFloors, VOTING } from "#lib/votes/rules.ts";
import { system } from "#lib/words/actor.ts";
import { THREADS } from "./report.ts";
import type { Run } from "./run.ts";
import { findAddresses, type Session } from "./session.ts";
import type { Duplicate } from "./taken.ts";
import { tellEverybody } from "./threads.ts";

/** Points to the originals of duplicates, which may have come after them. */
export async function linkDuplicates(run: Run, duplicates: Duplicate[]): Promise<void> {
  const AT_ONCE = 5_000;
  for (let start = 0; start < duplicates.length; start += AT_ONCE) {
    await linkSome(run, duplicates.slice(start, start + AT_ONCE));
  }
}

async function linkSome(run: Run, duplicates: Duplicate[]): Promise<void> {
  const { sql, session } = run;
  const keys = duplicates.flatMap(({ key, of }) => [key, of]);
  const ids = await findAddresses(sql, session.source, "question", keys);
  const pairs: { id: number; of: number }[] = [];
  for (const { line, key, of } of duplicates) {
    const [id, original] = [ids.get(key), ids.get(of)];
    if (id !== undefined && original !== undefined && id !== original) {
      pairs.push({ id, of: original });
    } else {
      const what = `question ${key} is closed as a duplicate of question ${of}, which is not there`;
      run.find({ file: THREADS, line, what, lost: true });
    }
  }
  await sql`
    update closures c set duplicate_of_id = pair.original, duplicate_kind = 'question'
    from unnest(${pairs.map((p) => p.id)}::bigint[], ${pairs.map((p) => p.of)}::bigint[])
      as pair (question, original)
    join posts p on p.id = pair.original
    where c.question_id = pair.question and c.reason = 'duplicate' and c.duplicate_of_id is null`;
}

/**
 * One ledger row a member for all votes of the archive. They are told from votes cast here by their time,
 * which is their post's own, and the row is told from others by its time, which is the import's.
 */
export async function creditVoters(
  tx: postgres.ISql,
  { source, startedAt, points }: Pick<Session, "source" | "startedAt" | "points">,
): Promise<void> {
  const at = startedAt.toISOString();
  await tx`
    create temporary table cast_votes on commit drop as
    select v.member_id, (count(*) * ${points.voteCast}::int)::int as points
    from legacy_addresses l
    join posts p on p.id = l.target_id
    join votes v on v.post_id = p.id and v.cast_at = p.created_at
    where l.source = ${source} and l.kind in ('question', 'answer')
    group by v.member_id`;
  await tx`
    update point_entries e set points = c.points from cast_votes c
    where e.member_id = c.member_id and e.reason = 'voted' and e.post_id is null
      and e.at = ${at} and e.points <> c.points`;
  await tx`
    insert into point_entries (member_id, reason, points, at)
    select c.member_id, 'voted', c.points, ${at}::timestamptz from cast_votes c
    where not exists (
      select from point_entries e where e.member_id = c.member_id and e.reason = 'voted'
        and e.post_id is null and e.at = ${at})`;
}

const TOUCHED = [
  "members",
  "credentials",
  "posts",
  "votes",
  "question_tags",
  "tags",
  "point_entries",
  "legacy_addresses",
  "acceptances",
  "closures",
  "decisions",
  "flags",
] as const;

/** Where scores stop at 0, those that came below it do too. */
async function floorScores(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.execute<{ floors: boolean }>(drizzle`
      select exists (select from categories where score_floor)
        or exists (select from settings where name = ${VOTING} and (value ->> 'floor')::boolean) as floors`);
    if (!row?.floors) return;
    await keepFloors(tx);
    await copyScores(tx);
  });
}

/** Whatever was added is counted, said and shown; when nothing was, nothing changes. */
export async function finish(run: Run, { db, sql }: Connection): Promise<void> {
  const { session, totals } = run;
  if (session.finished) return;
  await sql.begin((tx) => creditVoters(tx, session));
  // The numbers of posts came with them; a test holds them against a full recount.
  if (!session.uncounted) await floorScores(db);
  await recount(db, session.uncounted ? keptTables : ["categories", "tags", "members", "tallies"]);
  await db.transaction(async (tx) => {
    await tx
      .update(imports)
      .set({
        finishedAt: drizzle`now()`,
        totals: drizzle`${imports.totals} - 'uncounted' || ${JSON.stringify(totals)}::text::jsonb`,
      })
      .where(eq(imports.source, session.source));
    await recordAudit(tx, {
      who: system,
      event: { name: "archive.imported", source: session.source },
    });
  });
  await tellEverybody(sql);
  for (const table of TOUCHED) await sql`analyze ${sql(table)}`;
}
