import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { visibleQuestion } from "#lib/posts/visible.ts";
import { inTime } from "#lib/search/in-time.ts";
import { meaningsOf } from "#lib/search/meanings.ts";
import { limits } from "#lib/words/limits.ts";
import type { SimilarQuestion } from "#lib/words/outcome.ts";

const { words: fewest, telling, looked, shown, common } = limits.similar;

/** A title of fewer words says too little. */
export const isTelling = (title: string): boolean =>
  (title.match(/[\p{L}\p{N}]+/gu) ?? []).length >= fewest;

/**
 * Questions that share words or meanings with this title: those that share most of the telling ones first; none where
 * it would take too long. Planned once for all words it reads whole tables.
 */
export async function listSimilar(
  db: Database,
  title: string,
  { except = 0 }: { except?: number } = {},
): Promise<SimilarQuestion[]> {
  const words = isTelling(title) ? await readRows<Word>(db, wordsOf(title)) : [];
  if (words.length === 0) return [];
  return (await inTime<SimilarQuestion>(db, similar(words, except), false)) ?? [];
}

/** A word as the index has it, others that mean the same, and in which share of all titles one of them stands. */
type Word = { own: string[]; others: string[]; faint: boolean; share: number };

/**
 * The words that tell most, the rarest first. How rare a word is the database knows from its own samples;
 * what it has not met is rare.
 */
const wordsOf = (title: string): SQL => sql`
  with meanings as materialized (
    select n, faint, tsvector_to_array(to_tsvector(search_configuration(), word)) as own,
      tsvector_to_array(to_tsvector(search_configuration(), others)) as others
    from json_to_recordset(${JSON.stringify(
      meaningsOf(title).map((each, n) => ({ ...each, n, others: each.others.join(" ") })),
    )}::text::json) as m (n int, word text, others text, faint boolean)
  ), known as materialized (
    select unnest(most_common_elems::text::text[]) as word, unnest(most_common_elem_freqs) as share
    from pg_stats
    where schemaname = current_schema() and tablename = 'search_texts' and attname = 'titled'
  )
  select own, others, faint, (
    select least(1, coalesce(sum(known.share), 0)) from known
    where known.word = any (m.own) or known.word = any (m.others)
  ) as share
  from meanings m
  where cardinality(own) + cardinality(others) > 0
  order by faint, 4, n
  limit ${telling}`;

/** Of so many it is looked whether they are in sight, and which of those that are equally near has more answers. */
const NEAREST = 4 * shown;

const quoted = (word: string) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const anyOf = (words: readonly string[]) => words.map(quoted).join(" | ");
const meant = ({ own, others }: Word) => `(${anyOf([...new Set([...own, ...others])])})`;

/** How much a word in the title tells, another of the same meaning, and either in the text alone. */
const WORTH = { own: 1, other: 0.95, text: 0.3, faint: 0.4 };

/** Looks at a bounded number of titles and texts, whatever the size of the site: those that share all first. */
function similar(words: readonly Word[], except: number): SQL {
  const ways = sharing(words);
  const inTitles = ways.map(
    (query) => sql`(
      select s.post_id as id from search_texts s
      where s.titled is not null and s.titled @@ ${query}::tsquery limit ${looked})`,
  );
  const inTexts = pairs(words).map(
    (query) => sql`(
      select s.post_id as id from search_texts s
      where s.vector @@ ${query}::tsquery and s.kind = 'question' limit ${looked})`,
  );
  return sql`
    select p.id, p.slug, p.title, p.answer_count as "answerCount"
    from (
      select s.post_id as id,
        (${sql.join(words.map(worth), sql` + `)}) / ln(length(s.titled) + 6) as rank
      from (
        select id from (
          select ways.id from (${sql.join(inTitles, sql` union all `)}) ways limit ${2 * looked}
        ) titles
        ${inTexts.length > 0 ? sql`union select id from (${sql.join(inTexts, sql` union all `)}) texts` : sql`union select 0 where false`}
      ) c
      join search_texts s on s.post_id = c.id and s.post_id <> ${except}
      order by rank desc, s.post_id desc limit ${NEAREST}
    ) near
    join posts p on p.id = near.id and ${visibleQuestion()}
    order by near.rank desc, p.answer_count desc, p.id desc
    limit ${shown}`;
}

function worth(word: Word): SQL {
  const { own, share, faint } = word;
  const tells = -Math.log(share + 0.0002) * (faint ? WORTH.faint : 1);
  const first =
    own.length > 0
      ? sql`when s.titled @@ ${own.map(quoted).join(" & ")}::tsquery then ${tells * WORTH.own}::float8`
      : sql``;
  return sql`case ${first} when s.titled @@ ${meant(word)}::tsquery then ${tells * WORTH.other}::float8
    when s.vector @@ ${meant(word)}::tsquery then ${tells * WORTH.text}::float8 else 0 end`;
}

/** The rarest three in pairs: what stands in a text says less, so two have to stand there. */
function pairs(words: readonly Word[]): string[] {
  const all = words.map(meant);
  return all.slice(0, 3).flatMap((word, place) => {
    const rest = all.slice(place + 1);
    return rest.length > 0 ? [`${word} & (${rest.join(" | ")})`] : [];
  });
}

/**
 * What to look for, one after the other until enough is found: all words; the rarest two with any other; the
 * rarest with any other; the next rarest likewise; at last rare words alone. Each begins with a rare word, so
 * that the index has little to read.
 */
function sharing(words: readonly Word[]): string[] {
  const all = words.map(meant);
  const [first = "", second = "", ...others] = all;
  const alone = words.filter(({ share }) => share < common).map(meant);
  return [
    all.join(" & "),
    ...(others.length > 1 ? [`${first} & ${second} & (${others.join(" | ")})`] : []),
    ...pairs(words),
    ...alone,
  ];
}
