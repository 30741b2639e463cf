import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { visibleQuestion } from "#lib/posts/visible.ts";
import { limits } from "#lib/words/limits.ts";
import type { SimilarQuestion } from "#lib/words/outcome.ts";

const { words: fewest, telling, looked, shown, common } = limits.similar;

/** A title of fewer words says too little. */
export const isTelling = (title: string): boolean =>
  (title.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewest;

/** Questions whose titles share words with this one: those that share most of the telling ones first. */
export async function listSimilar(db: Database, title: string): Promise<SimilarQuestion[]> {
  const words = isTelling(title) ? await readRows<Word>(db, wordsOf(title)) : [];
  return words.length === 0 ? [] : readRows<SimilarQuestion>(db, similar(words));
}

/** A word as the index has it, and in which share of all titles it stands. */
type Word = { word: string; share: number };

/**
 * The words that tell most, the rarest first. How rare a word is the database knows from its own samples;
 * what it has not met is rare.
 */
const wordsOf = (title: string): SQL => sql`
  select w.word, coalesce(known.share, 0) as share
  from unnest(tsvector_to_array(to_tsvector('english'::regconfig, ${title}))) w(word)
  left join (
    select unnest(most_common_elems::text::text[]) as word, unnest(most_common_elem_freqs) as share
    from pg_stats where schemaname = current_schema() and tablename = 'questions_by_words'
  ) known on known.word = w.word
  order by 2, length(w.word) desc, w.word
  limit ${telling}`;

/** Looks at a bounded number of titles, whatever the size of the site: those that share all first. */
function similar(words: readonly Word[]): SQL {
  const vector = sql`to_tsvector('english'::regconfig, p.title)`;
  const candidates = sharing(words).map(
    (query) => sql`(
      select p.id from posts p where ${vector} @@ ${query}::tsquery and ${visibleQuestion()}
      limit ${looked})`,
  );
  const weights = words.map(
    ({ word, share }) =>
      sql`case when t.words @@ ${quoted(word)}::tsquery then ${-Math.log(share + 0.0002)}::float8 else 0 end`,
  );
  return sql`
    select p.id, p.slug, p.title, p.answer_count as "answerCount"
    from (
      select distinct found.id from (
        select ways.id from (${sql.join(candidates, sql` union all `)}) ways limit ${looked}
      ) found
    ) c
    join posts p on p.id = c.id
    cross join lateral (select ${vector} as words) t
    order by (${sql.join(weights, sql` + `)}) / ln(length(t.words) + 4) desc,
      p.answer_count desc, p.id desc
    limit ${shown}`;
}

const quoted = (word: string) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/**
 * What to look for, one after the other until enough is found: all words; the rarest two with any other; the
 * rarest with any other; the next rarest likewise; at last rare words alone. Each begins with a rare word, so
 * that the index has little to read.
 */
function sharing(words: readonly Word[]): string[] {
  const all = words.map(({ word }) => quoted(word));
  const [first = "", second = "", ...others] = all;
  const any = (some: readonly string[]) => `(${some.join(" | ")})`;
  const pairs = all
    .slice(0, 3)
    .map((word, place) => [word, all.slice(place + 1)] as const)
    .flatMap(([word, rest]) => (rest.length > 0 ? [`${word} & ${any(rest)}`] : []));
  const alone = words.filter(({ share }) => share < common).map(({ word }) => quoted(word));
  return [
    all.join(" & "),
    ...(others.length > 1 ? [`${first} & ${second} & ${any(others)}`] : []),
    ...pairs,
    ...alone,
  ];
}
