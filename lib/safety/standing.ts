import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { REPORTING, reportingRulesOf } from "#lib/flags/hiding.ts";
import { type Actor, isTrusted } from "#lib/words/actor.ts";
import { type GuardingRules, limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { GUARDING, guardingRulesOf } from "./guarding.ts";
import { type Watched, watchedIn } from "./watched.ts";

/** How well somebody is known here, and what is watched for where they write. */
export type Standing = {
  watched: Watched[];
  rules: GuardingRules;
  /** Has duties, or a role: nothing of theirs is held or refused. */
  trusted: boolean;
  /** A member whom the rules of reports trust. */
  known: boolean;
  /** A guest, or a member in their first day or of whom nothing is in sight. */
  isNew: boolean;
};

type Facts = {
  watched: Watched[] | null;
  guarding: unknown;
  reporting: unknown;
  confirmed: boolean | null;
  days: number | null;
  posts: number | null;
  points: number | null;
};

export async function findStanding(
  tx: Database,
  who: Actor,
  category: number | null,
): Promise<Standing> {
  const member = who.kind === "member" ? who.id : null;
  const [facts] = await readRows<Facts>(tx, factsOf(member, category));
  if (!facts) throw new Error("Nothing is known of what is watched for.");
  const { confirmed, days, posts, points } = facts;
  const asked = reportingRulesOf(facts.reporting);
  const written = posts ?? 0;
  const known =
    Boolean(confirmed) &&
    (days ?? 0) >= asked.days &&
    (written >= asked.posts || (points ?? 0) >= asked.points);
  return {
    watched: facts.watched ?? [],
    rules: guardingRulesOf(facts.guarding),
    trusted: isTrusted(who, category),
    known,
    isNew: member === null || (days ?? 0) < 1 || written === 0,
  };
}

const setting = (name: string) => sql`(select value from settings where name = ${name})`;

const factsOf = (member: number | null, category: number | null): SQL => sql`
  select ${watchedIn(sql`${category}::bigint`)} as watched,
    ${setting(GUARDING)} as guarding, ${setting(REPORTING)} as reporting,
    c.email_confirmed_at is not null as confirmed, m.points,
    extract(epoch from now() - m.joined_at)::float8 / 86400 as days,
    m.question_count + m.answer_count + m.comment_count as posts
  from (select ${member}::bigint as id) o
  left join members m on m.id = o.id left join credentials c on c.member_id = m.id`;

/** Whose posts these are: a member's, their nameless ones too, or a guest's. */
export const writtenBy = (who: Actor): SQL =>
  who.kind === "member"
    ? sql`(p.author_id = ${who.id} or p.concealed_author_id = ${who.id})`
    : who.kind === "guest"
      ? sql`p.guest_id = ${who.id}`
      : sql`false`;

type Posting = { kind: PostKind; submission?: string | undefined };

/** A guest's day, and a member's first, has room for so many questions and answers. A form sent twice counts once. */
export async function mindFirstDay(
  tx: Database,
  who: Actor,
  { kind, submission }: Posting,
  rules: GuardingRules,
): Promise<void> {
  const most = kind === "question" ? rules.questions : kind === "answer" ? rules.answers : 0;
  if (most === 0 || !("id" in who)) return;
  const hours = limits.guarding.hours;
  const begun =
    who.kind === "member"
      ? sql`(select joined_at from members where id = ${who.id})`
      : sql`min(p.created_at)`;
  const [day] = await readRows<{ count: number; wait: number | null }>(
    tx,
    sql`select count(*)::int as count,
        least(${hours} * 3600, ceil(extract(epoch
          from ${begun} + make_interval(hours => ${hours}) - now())))::int as wait
      from posts p where ${writtenBy(who)} and p.kind = ${kind}
        and p.created_at > now() - make_interval(hours => ${hours})
        and coalesce(p.submission <> ${submission ?? null}::text, true)`,
  );
  if (!day || day.count < most || day.wait === null || day.wait <= 0) return;
  throw new Refused("too-fast", enough(who, { kind, most, wait: day.wait }), undefined, day.wait);
}

type Enough = { kind: PostKind; most: number; wait: number };

function enough(who: Actor, { kind, most, wait }: Enough): string {
  const what = `${most} ${kind}${most === 1 ? "" : "s"}`;
  const hours = Math.ceil(wait / 3_600);
  const until = hours === 1 ? "within the hour" : `in ${hours} hours`;
  const day =
    who.kind === "guest" ? "Within a day, guests can post" : "On their first day, members can post";
  return `${day} ${what} here. You can send this ${until}: nothing that you typed is lost.`;
}
