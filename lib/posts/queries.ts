import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { pagesOf } from "#lib/lists/walk.ts";
import { authorOf, editedBy } from "#lib/members/shown.ts";
import type { Author, Edited } from "#lib/questions/queries.ts";
import { limits } from "#lib/words/limits.ts";
import { type Compared, type Comparison, compare } from "./compare.ts";
import { comparer } from "./difference.ts";
import { ensureRendered, type Stored } from "./render.ts";
import { startingText } from "./starting-text.ts";
import { visible, visibleQuestion } from "./visible.ts";

/** A post as it stood from `at` on, until the next version. */
export type Version = {
  number: number;
  title: string | null;
  html: string;
  author: Author;
  reason: string | null;
  at: Date;
  /** What it changed of the version before it; null for the first one. */
  comparison: Comparison | null;
};

export type History = {
  post: {
    id: number;
    kind: "question" | "answer" | "comment";
    question: { id: number; slug: string; title: string };
  };
  /** The newest first; a post without kept versions has one, which is the post itself. */
  versions: Version[];
  /** Edited before it came here, so that its earlier versions are not known. */
  editedElsewhere: Edited | null;
  total: number;
  page: number;
  pageCount: number;
};

type PostRow = Stored & {
  kind: History["post"]["kind"];
  title: string | null;
  question: History["post"]["question"];
  createdAt: string;
  author: Author;
  edited: { at: string; by: Author | null } | null;
  total: number;
};

/** The versions of a post that the public sees; undefined for every other, and beyond the last page. */
export async function findHistory(
  db: Database,
  postId: number,
  page: number,
): Promise<History | undefined> {
  const [post] = await readRows<PostRow>(db, postOf(postId));
  if (!post) return undefined;
  const { id, kind, question, edited } = post;
  const total = Math.max(1, post.total);
  const pageCount = pagesOf(total, limits.page.revisions);
  if (page > pageCount) return undefined;
  const known = post.total > 0;
  const editedElsewhere = edited && !known ? { at: new Date(edited.at), by: edited.by } : null;
  const versions = known ? await readVersions(db, postId, page) : [await onlyVersion(db, post)];
  return { post: { id, kind, question }, versions, editedElsewhere, total, page, pageCount };
}

const postOf = (id: number): SQL => sql`
  select p.id, p.kind, p.title, p.html, p.excerpt, p.format,
    case when p.html is null then p.source end as source, p.created_at as "createdAt",
    json_build_object('id', q.id, 'slug', q.slug, 'title', q.title) as question,
    ${authorOf("p", "m")} as author, ${editedBy("p", "e")} as edited,
    (select count(*) from revisions r where r.post_id = p.id) as total
  from posts p
  join posts q on q.id = p.question_id and ${visibleQuestion("q")}
  left join members m on m.id = p.author_id
  left join members e on e.id = p.edited_by_id
  where p.id = ${id} and ${visible()}`;

async function readVersions(db: Database, postId: number, page: number): Promise<Version[]> {
  const size = limits.page.revisions;
  // One more, for the last of the page to be compared with.
  const rows = await readRows<VersionRow>(
    db,
    sql`${versionOf(postId)} order by r.number desc
      limit ${size + 1} offset ${(page - 1) * size}`,
  );
  const texts = await Promise.all(rows.map(comparedOf));
  const by = comparer();
  return rows.slice(0, size).map((row, place) => {
    const [text, former] = [texts[place], texts[place + 1]];
    return shownVersion(row, text && former ? compare(former, text, by) : null);
  });
}

type VersionRow = Omit<Version, "at" | "comparison"> & {
  at: string;
  tags: string[] | null;
  category: string | null;
  format: "text" | "html" | "markdown";
  source: string;
};

const versionOf = (postId: number): SQL => sql`
  select r.number, r.title, r.tags, c.name as category, r.html, r.format, r.source, r.reason,
    r.created_at as at, ${authorOf("p", "m")} as author
  from revisions r
  join posts p on p.id = r.post_id and ${visible()}
  left join members m on m.id = r.author_id
  left join categories c on c.id = r.category_id
  where r.post_id = ${postId}`;

async function comparedOf({ title, tags, category, ...text }: VersionRow): Promise<Compared> {
  return { title, tags, category, body: await startingText(text) };
}

async function comparison(before: VersionRow, after: VersionRow): Promise<Comparison> {
  return compare(await comparedOf(before), await comparedOf(after));
}

const shownVersion = (row: VersionRow, comparison: Comparison | null): Version => {
  const { number, title, html, author, reason, at } = row;
  return { number, title, html, author, reason, at: new Date(at), comparison };
};

export type FormerVersion = {
  post: History["post"];
  version: Version;
  /** What bringing it back would change; null when it is the one that stands. */
  back: Comparison | null;
};

/** One version of a post that the public sees. */
export async function findVersion(
  db: Database,
  postId: number,
  number: number,
): Promise<FormerVersion | undefined> {
  const [post] = await readRows<PostRow>(db, postOf(postId));
  if (!post) return undefined;
  const rows = await readRows<VersionRow>(
    db,
    sql`${versionOf(postId)} and r.number in (${number}::bigint, ${number - 1}::bigint, ${post.total}::bigint)`,
  );
  const [row, former, now] = [number, number - 1, post.total].map((wanted) =>
    rows.find((found) => found.number === wanted),
  );
  if (!row || !now) return undefined;
  const { id, kind, question } = post;
  return {
    post: { id, kind, question },
    version: shownVersion(row, former ? await comparison(former, row) : null),
    back: now === row ? null : await comparison(now, row),
  };
}

async function onlyVersion(db: Database, post: PostRow): Promise<Version> {
  const [rendered] = await ensureRendered(db, [post]);
  const { title, author } = post;
  const at = new Date(post.createdAt);
  const html = rendered?.html ?? "";
  return { number: 1, title, html, author, reason: null, at, comparison: null };
}
