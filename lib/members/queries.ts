import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type LongList, pagesOf, stretch } from "#lib/lists/walk.ts";
import { openingWords } from "#lib/posts/plain.ts";
import { visible } from "#lib/posts/visible.ts";
import { tallySum } from "#lib/site/tallies.ts";
import type { Page } from "#lib/taxonomy/queries.ts";
import { limits } from "#lib/words/limits.ts";
import { ledTo } from "./former-names.ts";
import { nameKey } from "./name.ts";

export type MemberRow = {
  id: number;
  name: string;
  points: number;
  role: string;
  questionCount: number;
  answerCount: number;
  joinedAt: Date;
};

export type MemberShown = MemberRow & {
  fullName: string | null;
  location: string | null;
  about: string | null;
  commentCount: number;
  lastSeenAt: Date | null;
  suspended: boolean;
  /** The ledger's sums by reason, the largest first, so that a total explains itself. */
  pointsByReason: { reason: string; points: number; count: number }[];
};

export type LedgerRow = {
  id: number;
  at: Date;
  reason: string;
  points: number;
  /** The post that it was for, when it is public. */
  post: { id: number; kind: "question" | "answer" | "comment"; title: string } | null;
};

export type MemberAnswerRow = {
  id: number;
  excerpt: string | null;
  score: number;
  accepted: boolean;
  createdAt: Date;
  question: { id: number; slug: string; title: string };
};

const memberColumns = sql`m.id, m.name, m.points, m.role, m.question_count as "questionCount",
  m.answer_count as "answerCount", m.joined_at as "joinedAt"`;

/** All members by their points. */
export async function memberList(db: Database): Promise<LongList> {
  const entries = sql`select points as key, id from members where erased_at is null`;
  const [row] = await readRows<{ total: number }>(db, sql`select ${tallySum("members")} as total`);
  return { name: "members", branches: [entries], keyType: "integer", total: row?.total ?? 0 };
}

export async function listMembers(
  db: Database,
  page: number,
): Promise<Page<MemberRow> | undefined> {
  const size = limits.page.members;
  const list = await memberList(db);
  const pageCount = pagesOf(list.total, size);
  if (page > pageCount) return undefined;
  const entries = await stretch(db, list, (page - 1) * size, size);
  const rows = await readRows<Told<MemberRow>>(
    db,
    sql`select ${memberColumns} from (${entries}) e join members m on m.id = e.id
      order by e.key desc, e.id desc`,
  );
  return { rows: rows.map(joined), total: list.total, page, pageCount };
}

type Told<Row extends { joinedAt: Date }> = Omit<Row, "joinedAt" | "lastSeenAt"> & {
  joinedAt: string;
};
const joined = <Row extends { joinedAt: string }>(row: Row) => ({
  ...row,
  joinedAt: new Date(row.joinedAt),
});

/** By any spelling of the name, or by a former one that leads on; the caller compares `name` and leads other spellings to it. */
export async function findMember(db: Database, name: string): Promise<MemberShown | undefined> {
  const [row] = await readRows<Told<MemberShown> & { lastSeenAt: string | null }>(
    db,
    sql`select ${memberColumns}, m.full_name as "fullName", m.location, m.about,
        m.comment_count as "commentCount", m.last_seen_at as "lastSeenAt",
        coalesce(m.suspended_until > now(), false) as suspended,
        coalesce((
          select json_agg(r order by r.points desc, r.reason)
          from (
            select key as reason, (value ->> 'points')::int as points, (value ->> 'count')::int as count
            from jsonb_each(m.point_sums)
          ) r
        ), '[]') as "pointsByReason"
      from members m
      where (m.name_key = ${nameKey(name)} or m.id = ${ledTo(name)}) and m.erased_at is null
      order by m.name_key = ${nameKey(name)} desc limit 1`,
  );
  return row && { ...joined(row), lastSeenAt: row.lastSeenAt ? new Date(row.lastSeenAt) : null };
}

/** The entries of a member's ledger that stand, by their time. */
export const memberLedger = (member: number, total: number): LongList => ({
  name: `ledger:${member}`,
  branches: [
    sql`select at as key, id from point_entries where member_id = ${member} and undone_at is null`,
  ],
  keyType: "timestamptz",
  total,
});

/** The answers of a member that are in sight, by their time. */
export const memberAnswersList = (member: number, total: number): LongList => ({
  name: `answers:${member}`,
  branches: [
    sql`select p.created_at as key, p.id from posts p
      where p.author_id = ${member} and p.kind = 'answer' and ${visible()}`,
  ],
  keyType: "timestamptz",
  total,
});

/** What a member earned, the latest first. A vote is secret: what it was cast on is not told. */
export async function listLedger(
  db: Database,
  memberId: number,
  page: number,
): Promise<Page<LedgerRow> | undefined> {
  const size = limits.page.ledger;
  const [counted] = await readRows<{ total: number }>(
    db,
    sql`select coalesce(sum((value ->> 'count')::int), 0) as total
      from members m cross join jsonb_each(m.point_sums) where m.id = ${memberId}`,
  );
  const total = counted?.total ?? 0;
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  const entries = await stretch(db, memberLedger(memberId, total), (page - 1) * size, size);
  const rows = await readRows<Omit<LedgerRow, "at"> & { at: string }>(
    db,
    sql`select l.id, l.at, l.reason, l.points,
        case when q.id is not null then
          json_build_object('id', p.id, 'kind', p.kind, 'title', q.title) end as post
      from (${entries}) e
      join point_entries l on l.id = e.id
      left join posts p on p.id = l.post_id and ${visible()} and l.reason <> 'voted'
      left join posts q on q.id = p.question_id and ${visible("q")}
      order by l.at desc, l.id desc`,
  );
  return { rows: rows.map((row) => ({ ...row, at: new Date(row.at) })), total, page, pageCount };
}

/** A member's answers, the latest first, each under the question that it answers. */
export async function listMemberAnswers(
  db: Database,
  memberId: number,
  page: number,
): Promise<Page<MemberAnswerRow> | undefined> {
  const size = limits.page.questions;
  const [counted] = await readRows<{ total: number }>(
    db,
    sql`select answer_count as total from members where id = ${memberId}`,
  );
  const total = counted?.total ?? 0;
  const pageCount = pagesOf(total, size);
  if (page > pageCount) return undefined;
  const list = memberAnswersList(memberId, total);
  const rows = await readAnswers(db, await stretch(db, list, (page - 1) * size, size));
  return { rows, total, page, pageCount };
}

type AnswerTold = Omit<MemberAnswerRow, "createdAt"> & {
  createdAt: string;
  opening: string | null;
  format: string;
};

async function readAnswers(db: Database, entries: SQL): Promise<MemberAnswerRow[]> {
  const rows = await readRows<AnswerTold>(
    db,
    sql`select p.id, p.excerpt, p.format, p.score, q.accepted_answer_id = p.id as accepted,
        case when p.excerpt is null then left(p.source, 2000) end as opening,
        p.created_at as "createdAt",
        json_build_object('id', q.id, 'slug', q.slug, 'title', q.title) as question
      from (${entries}) e
      join posts p on p.id = e.id and ${visible()}
      join posts q on q.id = p.question_id and ${visible("q")}
      order by e.key desc, e.id desc`,
  );
  return rows.map(({ opening, format, ...row }) => ({
    ...row,
    accepted: row.accepted ?? false,
    excerpt: row.excerpt ?? (opening === null ? null : openingWords(opening, format)),
    createdAt: new Date(row.createdAt),
  }));
}
