import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { memberShown } from "#lib/members/shown.ts";
import type { Author } from "#lib/questions/queries.ts";
import type { Member } from "#lib/words/actor.ts";
import { type DecisionAct, isUndoable, UNDONE } from "#lib/words/decisions.ts";
import { REPORTED_BY_SITE } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";

/** A report of the post, as a moderator reads it. */
export type Report = {
  id: number;
  ground: string;
  note: string | null;
  /** The words that it was raised on, where they read differently now. */
  textThen: string | null;
  /** Null: somebody without an account, or a rule of the site. */
  by: Author | null;
  byRule: boolean;
  at: Date;
  outcome: "upheld" | "dismissed" | null;
};

export type Suggested = { id: number; by: Author | null; reason: string; at: Date };

export type RaisedAppeal = { id: number; text: string; at: Date };

export type CaseDecision = {
  id: number;
  act: DecisionAct;
  /** Null: a rule of the site, or nobody who is known. */
  by: Author | null;
  byRule: boolean;
  ground: string | null;
  reason: string;
  /** What the rule found that held it. */
  signs: string[];
  at: Date;
};

type Dated<T extends { at: Date }> = Omit<T, "at"> & { at: string };
const dated = <T extends { at: string }>(row: T) => ({ ...row, at: new Date(row.at) });

/** Open ones first. */
export async function listReports(db: Database, post: number): Promise<Report[]> {
  const words = (text: string) => sql.raw(`regexp_replace(trim(${text}), '\\s+', ' ', 'g')`);
  const rows = await readRows<Dated<Report>>(
    db,
    sql`select f.id, f.reason as ground, f.note, f.outcome, f.raised_at as at,
        case when f.text_then <> '' and position(${words("p.source")} in ${words("f.text_then")}) = 0
          then f.text_then end as "textThen", ${memberShown("m")} as by,
        f.raised_by_id is null and f.guest_id is null
          and coalesce(starts_with(f.note, ${REPORTED_BY_SITE}), false) as "byRule"
      from flags f join posts p on p.id = f.post_id left join members m on m.id = f.raised_by_id
      where f.post_id = ${post}
      order by f.settled_at is not null, f.raised_at desc, f.id desc
      limit ${limits.postCase.reports}`,
  );
  return rows.map(dated);
}

export async function listSuggested(db: Database, post: number): Promise<Suggested[]> {
  const rows = await readRows<Dated<Suggested>>(
    db,
    sql`select s.id, s.reason, s.created_at as at, ${memberShown("m")} as by
      from suggestions s left join members m on m.id = s.by_id
      where s.post_id = ${post} and s.decided_at is null order by s.created_at, s.id`,
  );
  return rows.map(dated);
}

/** Appeals that nobody has answered yet. */
export async function listAppeals(db: Database, post: number): Promise<RaisedAppeal[]> {
  const rows = await readRows<Dated<RaisedAppeal>>(
    db,
    sql`select a.id, a.text, a.raised_at as at
      from appeals a join decisions d on d.id = a.decision_id
      where d.post_id = ${post} and a.answered_at is null order by a.raised_at, a.id`,
  );
  return rows.map(dated);
}

/** The latest first. */
export async function listDecisions(db: Database, post: number): Promise<CaseDecision[]> {
  const rows = await readRows<Dated<CaseDecision>>(
    db,
    sql`select d.id, d.act, d.ground, d.reason, d.decided_at as at, d.rule is not null as "byRule",
        coalesce(d.signs, '{}') as signs, ${memberShown("m")} as by
      from decisions d left join members m on m.id = d.by_id
      where d.post_id = ${post} order by d.decided_at desc, d.id desc
      limit ${limits.postCase.decisions}`,
  );
  return rows.map(dated);
}

/** What a moderator did a moment ago, and whether they can still take it back. */
export type JustDone = {
  post: number;
  decision: number;
  act: DecisionAct;
  title: string;
  /** It took back what they had decided before. */
  undid: boolean;
  undoable: boolean;
};

/** The last word about a post, if it is this moderator's own and of late. */
export async function findJustDone(
  db: Database,
  who: Member,
  post: number,
): Promise<JustDone | undefined> {
  const [found] = await readRows<Omit<JustDone, "undoable">>(
    db,
    sql`select p.id as post, d.id as decision, d.act, q.title, d.reason = ${UNDONE} as undid
      from posts p join posts q on q.id = p.question_id
      join lateral (
        select * from decisions d where d.post_id = p.id order by d.id desc limit 1) d on true
      where p.id = ${post} and d.by_id = ${who.id}
        and d.decided_at > now() - make_interval(mins => ${limits.queue.undoMinutes})`,
  );
  return found && { ...found, undoable: !found.undid && isUndoable(found.act) };
}
