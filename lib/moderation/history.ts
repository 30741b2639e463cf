import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { byAuthor } from "#lib/posts/decide.ts";
import { openingWords } from "#lib/posts/plain.ts";
import type { LockedPost } from "#lib/posts/subject.ts";
import { limits } from "#lib/words/limits.ts";
import type { PostKind } from "#lib/words/policy.ts";

/** What became of what somebody wrote, whoever decided it. */
type Kept = { posts: number; held: number; hidden: number; rejected: number };

export type RecentPost = {
  id: number;
  kind: PostKind;
  state: string;
  visible: boolean;
  excerpt: string;
  at: Date;
};

/** What a moderator sees of whoever wrote a post. */
export type AuthorHistory = Kept & {
  member: {
    id: number;
    name: string;
    joinedAt: Date;
    points: number;
    suspendedUntil: string | null;
    suspensions: number;
    warnings: number;
  } | null;
  recent: RecentPost[];
};

type Row = Kept & {
  member: (Omit<NonNullable<AuthorHistory["member"]>, "joinedAt"> & { joinedAt: string }) | null;
  recent: (Omit<RecentPost, "at" | "excerpt"> & {
    at: string;
    excerpt: string | null;
    opening: string;
    format: string;
  })[];
};

const nothing: AuthorHistory = {
  ...{ posts: 0, held: 0, hidden: 0, rejected: 0 },
  ...{ member: null, recent: [] },
};

const member = (id: number | null): SQL => sql`
  select json_build_object('id', m.id, 'name', m.name, 'joinedAt', m.joined_at, 'points', m.points,
    'suspendedUntil', case when m.suspended_until > now() then m.suspended_until::text end,
    'suspensions', (select count(*) from suspensions s where s.member_id = m.id),
    'warnings', (select count(*) from warnings w where w.member_id = m.id))
  from members m where m.id = ${id}::bigint and m.erased_at is null`;

/** Their posts, how many of them a rule or a moderator held back, and the latest but this one. */
export async function findHistory(
  db: Database,
  { id, authorId, guestId }: LockedPost,
): Promise<AuthorHistory> {
  if (authorId === null && guestId === null) return nothing;
  const theirs =
    authorId === null ? sql`p.guest_id = ${guestId}::bigint` : sql`p.author_id = ${authorId}`;
  const decided = (act: string): SQL => sql`(
    select count(distinct d.post_id) from decisions d join posts p on p.id = d.post_id
    where ${theirs} and d.act = ${act} and not ${byAuthor})`;
  const [row] = await readRows<Row>(
    db,
    sql`select (${member(authorId)}) as member,
      (select count(*) from posts p where ${theirs}) as posts,
      ${decided("hold")} as held, ${decided("hide")} as hidden, ${decided("reject")} as rejected,
      coalesce((select json_agg(r) from (
        select p.id, p.kind, p.state, p.visible, p.created_at as at, p.format,
          coalesce(p.title, p.excerpt) as excerpt,
          case when p.excerpt is null then left(p.source, 2000) else '' end as opening
        from posts p where ${theirs} and p.id <> ${id} and p.state <> 'deleted'
        order by p.created_at desc, p.id desc limit ${limits.postCase.recent}) r), '[]') as recent`,
  );
  if (!row) return nothing;
  return {
    ...row,
    member: row.member && { ...row.member, joinedAt: new Date(row.member.joinedAt) },
    recent: row.recent.map(({ opening, format, ...post }) => ({
      ...post,
      excerpt: post.excerpt ?? openingWords(opening, format),
      at: new Date(post.at),
    })),
  };
}
