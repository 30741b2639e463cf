import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { administers, isStaff, type Member, moderates, roles } from "#lib/words/actor.ts";
import type { EventName } from "#lib/words/events.ts";
import type { Ground } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import { actsOf, careKinds, isAct, isLogKind, type LogKind, logKinds } from "#lib/words/log.ts";
import { allows, type PostKind } from "#lib/words/policy.ts";
import { type Change, changesOf } from "./changes.ts";
import type { LogFilters } from "./input.ts";
import {
  asPage,
  fewLines,
  type Lines,
  linesByAct,
  named,
  type Place,
  postOfLine,
} from "./lines.ts";
import { sentence } from "./queries.ts";

/** What is asked of the log, with everybody's number in place of their name. */
type Unnamed = Omit<LogFilters, "by" | "member">;
export type LogAsked = { [F in keyof Unnamed]?: Unnamed[F] | undefined } & {
  by?: number | undefined;
  member?: number | undefined;
};

/** A line of the log as moderators read it. */
export type Act = {
  id: number;
  at: Date;
  act: string;
  did: string;
  /** Null: no member; `actor` says who then. */
  who: string | null;
  actor: "visitor" | "guest" | "member" | "system";
  post: { id: number; kind: PostKind; title: string | null } | null;
  member: { id: number; name: string } | null;
  category: { name: string; path: string } | null;
  tag: string | null;
  ground: Ground | null;
  reason: string | null;
  changes: Change[];
};

type Row = Omit<Act, "at" | "did" | "changes"> & {
  at: string;
  subject: Record<string, string | number | boolean | null>;
  change: unknown;
};

/** The kinds of acts that somebody may read of. */
export const kindsFor = (who: Member): LogKind[] =>
  (Object.keys(logKinds) as LogKind[]).filter(
    (kind) => kind !== "accounts" || allows("log.read-all", who, null),
  );

/** Nothing chosen is what was done for the site's sake: what people write would bury it. */
export function actsAsked(who: Member, act: string | undefined): EventName[] {
  const readable = actsOf(kindsFor(who));
  if (act === undefined) return actsOf(careKinds);
  if (act === "all") return readable;
  const chosen = isLogKind(act) ? actsOf([act]) : isAct(act) ? [act] : [];
  return chosen.filter((each) => readable.includes(each));
}

/** What was done, the newest first, as far as this moderator may know of it. */
export async function listActs(
  db: Database,
  who: Member,
  asked: LogAsked,
  place: Place = {},
  size: number = limits.page.log,
): Promise<Lines<Act>> {
  if (actsAsked(who, asked.act).length === 0) return { rows: [], older: null, newer: null };
  const found = await readRows<Row>(db, actsFor(who, asked, place, size + 1));
  const { rows, ...ends } = asPage(found, size, place);
  return { rows: rows.map(asAct), ...ends };
}

export function actsFor(who: Member, asked: LogAsked, place: Place, most: number): SQL {
  const acts = actsAsked(who, asked.act);
  const read = { acts, which: [...seenBy(who), ...askedFor(asked)], place, most };
  const isFew = asked.by !== undefined || asked.post !== undefined;
  return told(isFew ? fewLines(read) : linesByAct(read), place);
}

const asAct = ({ at, subject, change, ...row }: Row): Act => ({
  ...row,
  at: new Date(at),
  did: sentence(row.act, subject),
  changes: changesOf(change),
});

const told = (lines: SQL, { after }: Place): SQL => sql`
  select a.id, a.at, a.event as act, a.actor, a.subject, a.reason, a.change, d.ground, w.name as who,
    case when p.id is not null then json_build_object('id', p.id, 'kind', p.kind,
      'title', case when q.state <> 'deleted' then nullif(q.title, '') end) end as post,
    case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as member,
    case when k.id is not null then json_build_object('name', k.name, 'path', k.path) end as category,
    t.name as tag
  from (${lines}) a
  left join members w on a.actor = 'member' and w.id = a.actor_id and w.erased_at is null
  left join posts p on p.id = ${postOfLine}
  left join posts q on q.id = p.question_id
  left join members m on m.id = ${named("member")} and m.erased_at is null
  left join categories k on k.id = ${named("category")}
  left join tags t on t.id = ${named("tag")}
  left join decisions d on d.id = ${named("decision")}
  order by ${after === undefined ? sql`a.at desc, a.id desc` : sql`a.at, a.id`}`;

const appointing = ["member.appointed", "moderator.appointed", "moderator.dismissed"];
const aboutSomebody = [
  "flag.raised",
  "flag.settled",
  "flag.reopened",
  "appeal.raised",
  "member.noted",
];
const staffRoles = roles.filter(isStaff);

/** Nobody reads who reported them or noted something of them; what is said of moderators is for administrators. */
function seenBy(who: Member): SQL[] {
  const theirs = sql`(${named("member")} = ${who.id} or exists (
    select from posts x where x.id = ${postOfLine}
      and ${who.id}::bigint in (x.author_id, x.concealed_author_id)))`;
  const conditions = [sql`not (a.event in ${aboutSomebody} and coalesce(${theirs}, false))`];
  if (!administers(who)) {
    conditions.push(sql`(a.event in ${appointing} or not exists (
      select from members x where x.id = ${named("member")} and x.role in ${staffRoles}))`);
  }
  if (!moderates(who)) {
    const keeps = [...(who.keeps ?? []), 0];
    conditions.push(sql`(${named("category")} in ${keeps} or exists (
      select from posts x join posts y on y.id = x.question_id
      where x.id = ${postOfLine} and y.category_id in ${keeps}))`);
  }
  return conditions;
}

function askedFor({ by, automatic, member, post, from, until }: LogAsked): SQL[] {
  const conditions: SQL[] = [];
  if (by !== undefined) conditions.push(sql`a.actor = 'member' and a.actor_id = ${by}`);
  if (automatic) conditions.push(sql`a.actor = 'system'`);
  if (member !== undefined) {
    conditions.push(sql`(${named("member")} = ${member} or ${postOfLine} in (
      select id from posts where author_id = ${member} or concealed_author_id = ${member}))`);
  }
  if (post !== undefined) {
    conditions.push(sql`(${named("question")} = ${post} or ${named("post")} = ${post}
      or (${named("question")} = (select question_id from posts where id = ${post})
        and ${post}::bigint in (${named("answer")}, ${named("comment")})))`);
  }
  if (from !== undefined) conditions.push(sql`a.at >= ${from}::date at time zone 'UTC'`);
  if (until !== undefined) conditions.push(sql`a.at < (${until}::date + 1) at time zone 'UTC'`);
  return conditions;
}
