import { connection } from "#db/client.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

/** A post, the pages that show it, and what stands on them as long as they do. */
export type Shown = {
  post: number;
  kind: "question" | "answer";
  thread: string;
  pages: string[];
  mark: string;
};

type Row = {
  id: string;
  kind: "question" | "answer";
  question: string;
  slug: string;
  title: string;
  category: string | null;
  author: string | null;
  tags: string[];
};

/** Any of the newest questions or answers, one kind as often as the other. */
export async function findShown(): Promise<Shown> {
  const kind = Math.random() < 0.5 ? "question" : "answer";
  const [row] = await connection().sql<Row[]>`
    with picked as (
      select p.id, p.kind, p.question_id, p.author_id from posts p
      where p.visible and p.kind = ${kind}
      order by p.id desc offset floor(random() * 1000) limit 1
    )
    select p.id, p.kind, q.id as question, q.slug, q.title, c.path as category, m.name as author,
      array(
        select t.name from question_tags qt join tags t on t.id = qt.tag_id
        where qt.question_id = q.id
      ) as tags
    from picked p
    join posts q on q.id = p.question_id
    left join categories c on c.id = q.category_id
    left join members m on m.id = p.author_id`;
  if (!row) throw new Error("The community is empty.");
  const id = Number(row.question);
  const page = routes.question({ id, slug: row.slug });
  const thread = routes.questionById(id);
  const author = row.author === null ? [] : [routes.member(row.author)];
  const search = routes.search(row.title);
  if (row.kind === "answer") {
    const pages = [page, ...author, search, routes.questionFeed({ id, slug: row.slug })];
    return { post: Number(row.id), kind, thread, pages, mark: `a${row.id}"` };
  }
  const pages = [
    ...[page, routes.home(), routes.questions(), machineRoutes.questionsFeed(), search],
    ...(row.category === null ? [] : [routes.category(row.category)]),
    ...row.tags.map((tag) => routes.tag(tag)),
    ...author,
  ];
  return { post: id, kind, thread, pages, mark: `${page}"` };
}
