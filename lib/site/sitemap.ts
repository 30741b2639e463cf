import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { POINTS } from "#lib/members/point-rules.ts";
import { listPublished } from "#lib/pages/queries.ts";
import { visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import { pageRoutes } from "#lib/words/page-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { siteSettings } from "./describe.ts";
import type { SitemapEntry, SitemapPart } from "./queries.ts";

/** As in the index `questions_in_sitemap`: the planner compares the very expression. */
const part = (id: string): SQL => sql.raw(`(${id} / ${limits.page.sitemap})`);

/** Without those that search engines are asked to leave out: long unanswered, and liked by nobody. */
const worthAFind = sql`${visibleQuestion()} and not (
  p.answer_count = 0 and p.score <= 0
  and p.created_at < now() - make_interval(days => ${limits.indexing.unansweredDays})
)`;
const wrote = sql`m.erased_at is null and m.question_count + m.answer_count + m.comment_count > 0`;
const worthATag = sql`t.synonym_of_id is null and t.question_count >= ${limits.indexing.tagQuestions}`;

/** Every part that holds something, stepping from one range of ids to the next along an index. */
export async function listSitemapParts(db: Database): Promise<SitemapPart[]> {
  const rows = await readRows<{ name: string; changedAt: string | null }>(
    db,
    sql`with recursive questions as (
        (${partAfter(sql`true`)})
        union all
        select next.n, next.at from questions
        cross join lateral (${partAfter(sql`${part("p.id")} > questions.n`)}) next
      ), people as (
        (${peopleAfter(sql`true`)})
        union all
        select next.n from people
        cross join lateral (
          ${peopleAfter(sql`m.id >= (people.n + 1) * ${sql.raw(String(limits.page.sitemap))}`)}
        ) next
      )
      select name, at as "changedAt" from (
        select 0 as place, 0 as n, 'pages' as name, null::timestamptz as at
        union all
        select 1, n, 'questions-' || n, at from questions
        union all
        select 2, 0, 'categories', null where exists (select 1 from categories)
        union all
        select 3, 0, 'tags', null where exists (select 1 from tags t where ${worthATag})
        union all
        select 4, n, 'members-' || n, null from people
      ) parts order by place, n`,
  );
  return rows.map(({ name, changedAt }) => ({
    name,
    changedAt: changedAt === null ? null : new Date(changedAt),
  }));
}

const partAfter = (where: SQL): SQL => sql`
  select ${part("p.id")} as n, p.changed_at as at from posts p
  where ${worthAFind} and ${where}
  order by ${part("p.id")}, p.changed_at desc nulls last limit 1`;

const peopleAfter = (where: SQL): SQL => sql`
  select ${part("m.id")} as n from members m where ${wrote} and ${where} order by m.id limit 1`;

/** The entries of one part; undefined when there is no part of this name. */
export async function listSitemapPart(
  db: Database,
  name: string,
): Promise<SitemapEntry[] | undefined> {
  if (name === "pages") return listPages(db);
  const asked = /^(questions|members|categories|tags)(?:-(\d{1,12}))?$/.exec(name);
  if (!asked || (asked[2] === undefined) !== /^(categories|tags)$/.test(asked[1] ?? "")) {
    return undefined;
  }
  const n = Number(asked[2]);
  const entries = await readPart(db, asked[1] ?? "", n);
  return entries.length > 0 ? entries : undefined;
}

async function readPart(db: Database, of: string, n: number): Promise<SitemapEntry[]> {
  if (of === "questions") {
    const rows = await readRows<{ id: number; slug: string; changedAt: string }>(
      db,
      questionsIn(n),
    );
    return rows.map((row) => ({ ...row, kind: "question", changedAt: new Date(row.changedAt) }));
  }
  return readRows<SitemapEntry>(
    db,
    of === "members"
      ? sql`select 'member' as kind, m.name from members m
          where m.id >= ${n * limits.page.sitemap} and m.id < ${(n + 1) * limits.page.sitemap}
            and ${wrote} order by m.id`
      : of === "tags"
        ? sql`select 'tag' as kind, t.name from tags t where ${worthATag}
            order by t.question_count desc nulls last, t.id desc nulls last
            limit ${limits.page.sitemap}`
        : sql`select 'category' as kind, path from categories order by path`,
  );
}

const questionsIn = (n: number): SQL => sql`
  select p.id, p.slug, p.changed_at as "changedAt" from posts p
  where ${worthAFind} and ${part("p.id")} = ${n}
  order by p.id`;

/** The pages that every site has, with the latest of what each shows; urgent help is the same for ever; then those of this site alone. */
async function listPages(db: Database): Promise<SitemapEntry[]> {
  const rows = await readRows<{ path: string; changedAt: string | null }>(
    db,
    sql`with latest as (
        select
          (select max(p.active_at) from posts p where ${visibleQuestion()}) as active,
          (select max(p.created_at) from posts p where ${visibleQuestion()}) as asked,
          (select max(m.joined_at) from members m) as joined,
          (select max(changed_at) from settings
            where name in (${siteSettings.name}, ${siteSettings.welcome})) as described,
          (select max(changed_at) from settings
            where name in (${siteSettings.rules}, ${POINTS})) as ruled
      )
      select path, at as "changedAt" from latest cross join lateral (values
        (1, ${routes.home()}, greatest(active, described)),
        (2, ${routes.questions()}, active),
        (3, ${routes.categories()}, asked),
        (4, ${routes.tags()}, asked),
        (5, ${routes.members()}, joined),
        (6, ${routes.help()}, null),
        (7, ${routes.rules()}, ruled)
      ) pages (place, path, at) order by place`,
  );
  const written = (await listPublished(db)).map(({ slug, changedAt }) => ({
    path: pageRoutes.page(slug),
    changedAt,
  }));
  return [...rows, ...written].map(({ path, changedAt }) => ({
    kind: "page",
    path,
    changedAt: changedAt === null ? null : new Date(changedAt),
  }));
}
