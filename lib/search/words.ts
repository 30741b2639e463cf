import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { tagName } from "#lib/taxonomy/tag-name.ts";
import type { Search, Term } from "./language.ts";
import { SPACELESS } from "./marks.ts";

/** The words of a search as the database has them. */
export type Words = {
  /** A tsquery; "" when nothing is left of the words. */
  query: string;
  /** The stems of what has to be there, for marking them. */
  stems: string[];
  /** Only what must not be there was said: no index finds that. */
  onlyNot: boolean;
};

const PLAIN = /^[\p{L}\p{M}\p{N}]+$/u;

const ofTerm = ({ text, phrase }: Term): SQL => sql`search_query(${text}, ${phrase}::boolean)`;

type Terms = Pick<Search, "all" | "none">;

/** Stems words as the site's language does. Whatever they are, they are values here, and no syntax. */
export async function readQuery(db: Database, search: Terms) {
  const { all, none } = search;
  const nothing: Words = { query: "", stems: [], onlyNot: false };
  if (all.length + none.length === 0) return nothing;
  const [row] = await readRows<Words>(
    db,
    sql`select w.query::text as query, querytree(w.query) = 'T' as "onlyNot", w.stems
      from (${asking(search)}) w`,
  );
  return row ?? nothing;
}

/** A statement of the tsquery that somebody asks, and of its stems. */
export function asking(search: Terms): SQL {
  const { all, none } = search;
  const must = all.map((some) => sql`(${sql.join(some.map(ofTerm), sql` || `)})`);
  const not = none.map((term) => sql`!!${ofTerm(term)}`);
  const wanted = must.length > 0 ? sql.join(must, sql` && `) : sql`''::tsquery`;
  const either = tagAsked(search);
  const asked = either === undefined ? wanted : sql`(${wanted}) || (${tagCalled(either)})`;
  const text = all.flatMap((some) => some.map((term) => term.text)).join(" . ");
  return sql`select ${sql.join([sql`(${asked})`, ...not], sql` && `)} as query,
    tsvector_to_array(to_tsvector(search_configuration(), search_spaced(${text}, false))) as stems`;
}

/**
 * Words alone, each of which stands in an index as it is: nothing has to be read to find out whether they stand
 * in a text, so that however many have them, there is little to do.
 */
export const isPlain = ({ all, none }: Terms): boolean =>
  none.length === 0 &&
  all.length > 0 &&
  all.flat().every(({ text, phrase }) => !phrase && PLAIN.test(text) && !SPACELESS.test(text));

/** Nothing but a few words may be what a tag is called, or what leads to it. */
function tagAsked({ all, none }: Pick<Search, "all" | "none">): string | undefined {
  if (none.length > 0 || all.some((some) => some.length > 1)) return undefined;
  return (
    tagName(
      all
        .flat()
        .map(({ text }) => text)
        .join(" "),
    ) || undefined
  );
}

const tagCalled = (name: string): SQL => sql`coalesce((
  select search_query(replace(t.name, '-', ' '), true) from tags s join tags t on t.id = s.synonym_of_id
  where s.name = ${name}
), ''::tsquery)`;
