import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { authorOf } from "#lib/members/shown.ts";
import { openingWords } from "#lib/posts/plain.ts";
import { ensureRendered, type Stored } from "#lib/posts/render.ts";
import { visibleQuestion } from "#lib/posts/visible.ts";
import type { Author, FeedQuestion, QuestionRow } from "./queries.ts";

type Row = Omit<QuestionRow, "createdAt" | "activeAt"> & {
  createdAt: string;
  activeAt: string;
  opening: string | null;
  format: string;
};

/** The questions that a query of `key` and `id` names, by these, the largest first. */
export async function readQuestions(db: Database, entries: SQL): Promise<QuestionRow[]> {
  const rows = await readRows<Row>(
    db,
    sql`select p.id, p.slug, p.title, p.excerpt, p.score, p.answer_count as "answerCount",
        p.view_count as "viewCount", p.accepted_answer_id is not null as "hasAccepted",
        p.closed_at is not null as closed, p.created_at as "createdAt", p.active_at as "activeAt",
        p.format, case when p.excerpt is null then left(p.source, 2000) end as opening,
        ${authorOf("p", "m")} as author,
        case when c.id is not null then json_build_object('name', c.name, 'path', c.path) end as category,
        array(
          select t.name from question_tags qt join tags t on t.id = qt.tag_id
          where qt.question_id = p.id order by qt.position, t.name
        ) as tags
      from (${entries}) e
      join posts p on p.id = e.id
      left join members m on m.id = p.author_id
      left join categories c on c.id = p.category_id
      where ${visibleQuestion()}
      order by e.key desc, p.id desc`,
  );
  return rows.map(({ opening, format, ...row }) => ({
    ...row,
    excerpt: row.excerpt ?? (opening === null ? null : openingWords(opening, format)),
    createdAt: new Date(row.createdAt),
    activeAt: new Date(row.activeAt),
  }));
}

type FeedRow = Stored & {
  slug: string;
  title: string;
  createdAt: string;
  changedAt: string;
  author: Author;
};

/** The same questions with their text, as a feed carries them. */
export async function readFeed(db: Database, entries: SQL): Promise<FeedQuestion[]> {
  const rows = await readRows<FeedRow>(
    db,
    sql`select p.id, p.slug, p.title, p.html, p.excerpt, p.format,
        case when p.html is null then p.source end as source, p.created_at as "createdAt",
        p.changed_at as "changedAt", ${authorOf("p", "m")} as author
      from (${entries}) e
      join posts p on p.id = e.id
      left join members m on m.id = p.author_id
      where ${visibleQuestion()}
      order by e.key desc, p.id desc`,
  );
  const rendered = await ensureRendered(db, rows);
  return rendered.map(({ id, slug, title, html, author, createdAt, changedAt }) => ({
    ...{ id, slug, title, html, author },
    createdAt: new Date(createdAt),
    changedAt: new Date(changedAt),
  }));
}
