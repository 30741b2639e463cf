import { connect, connection } from "#db/client.ts";
import { limits } from "#lib/words/limits.ts";
import { routes, sorts } from "#lib/words/routes.ts";

/** Addresses of one kind of page, typical ones first. */
export type Targets = { kind: string; paths: string[] }[];

const EACH = 40;
const ORDERS = sorts.filter((sort) => sort !== "unanswered");

/** The first pages of each order, and those in the middle of it. */
function listPages(questions: number): string[] {
  const last = Math.max(1, Math.floor(questions / limits.page.questions));
  const middle = Math.ceil(last / 2);
  return Array.from({ length: EACH / ORDERS.length }, (_, at) =>
    ORDERS.map((sort) =>
      routes.questions({ sort, page: at % 2 ? Math.max(1, middle - at) : 1 + at }),
    ),
  ).flat();
}

type Thread = { id: number; slug: string };

/** The questions that are asked for: what stands near them has to be known. */
export const listThreads = (sql = connection().sql): Promise<Thread[]> => sql<Thread[]>`
  select id, slug from posts where kind = 'question' and visible
  order by abs(answer_count - 3), id limit ${EACH}`;

/** Names pages of each kind, as they are read by many. */
export async function listTargets(databaseUrl: string): Promise<Targets> {
  const { sql, close } = connect(databaseUrl, { max: 1 });
  try {
    await sql`analyze`;
    const [questions] = await sql<{ count: string }[]>`
      select count(*) from posts where kind = 'question' and visible`;
    const threads = await listThreads(sql);
    const categories = await sql<{ path: string }[]>`
      select path from categories where question_count > 0 order by id limit ${EACH}`;
    const tags = await sql<{ name: string }[]>`
      select name from tags where synonym_of_id is null order by question_count desc, id limit ${EACH}`;
    const members = await sql<{ name: string }[]>`
      select members.name from members join posts on posts.author_id = members.id
      where posts.visible group by members.id order by count(*) desc, members.id limit ${EACH}`;
    // Two words that somebody put together before, frequent ones and rare ones.
    const searches = await sql<{ words: string[] }[]>`
      select array(
        select w from regexp_split_to_table(lower(title), '[^a-z]+') w where length(w) > 4 limit 2
      ) as words
      from posts where kind = 'question' and visible order by md5(id::text) limit ${EACH}`;
    return [
      { kind: "question", paths: threads.map((thread) => routes.question(thread)) },
      { kind: "home", paths: [routes.home()] },
      { kind: "list", paths: listPages(Number(questions?.count)) },
      { kind: "category", paths: categories.map(({ path }) => routes.category(path)) },
      { kind: "tag", paths: tags.map(({ name }) => routes.tag(name)) },
      { kind: "member", paths: members.map(({ name }) => routes.member(name)) },
      { kind: "search", paths: searches.map(({ words }) => routes.search(words.join(" "))) },
      { kind: "rules", paths: [routes.rules()] },
    ];
  } finally {
    await close();
  }
}
