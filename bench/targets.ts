import { connect } from "#db/client.ts";
import { routes } from "#lib/words/routes.ts";

/** Addresses of one kind of page, typical ones first. */
export type Targets = {
  kind: string;
  paths: string[];
  /** So many ask at once; no page of this kind is kept in memory. */
  clients?: number;
}[];

const EACH = 40;

/** Waits until imported posts are rendered, then names pages of each kind. */
export async function listTargets(databaseUrl: string): Promise<Targets> {
  const { sql, close } = connect(databaseUrl, { max: 1 });
  try {
    for (;;) {
      const [left] = await sql<{ n: number }[]>`
        select count(*)::int as n from posts where html is null`;
      if (!left?.n) break;
      await new Promise((later) => setTimeout(later, 500));
    }
    await sql`analyze`;
    const threads = await sql<{ id: number; slug: string }[]>`
      select id, slug from posts where kind = 'question' and visible
      order by abs(answer_count - 3), id limit ${EACH}`;
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
      { kind: "list", paths: [routes.questions(), routes.questions({ sort: "hot" })] },
      { kind: "category", paths: categories.map(({ path }) => routes.category(path)) },
      { kind: "tag", paths: tags.map(({ name }) => routes.tag(name)) },
      { kind: "member", paths: members.map(({ name }) => routes.member(name)) },
      {
        kind: "search",
        paths: searches.map(({ words }) => routes.search(words.join(" "))),
        clients: 8,
      },
      { kind: "rules", paths: [routes.rules()] },
    ];
  } finally {
    await close();
  }
}
