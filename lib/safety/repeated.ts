import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { Actor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { isFamiliar, linksIn } from "./links.ts";
import type { Repeated } from "./score.ts";
import { writtenBy } from "./standing.ts";

/** Shorter ones are often the same: "Thank you." */
const TELLING = 40;
const COMPARED = 20;

type Text = { source: string; own: string; post: number | undefined };

/** What of a text stands in others of late; `sites`: so many posts of the same author lead to one of its websites. */
export async function findRepeated(
  tx: Database,
  who: Actor,
  { source, own, post }: Text,
): Promise<Repeated & { sites: number }> {
  const strange = linksIn(source, own)
    .filter((link) => !isFamiliar(link))
    .slice(0, COMPARED);
  const long = source.length >= TELLING;
  if (strange.length === 0 && !long) return { texts: 0, links: 0, sites: 0 };
  const others = sql`p.id <> ${post ?? 0} and p.state not in ('deleted', 'merged')`;
  const [found] = await readRows<Repeated & { sites: number | null }>(
    tx,
    sql`with recent as (
        select p.source, ${writtenBy(who)} is true as own from posts p where ${others}
        order by p.id desc limit ${limits.guarding.recent}), same as (
        select * from recent where ${long} and source = ${source})
      select (select count(*)::int from same where not own)
          + greatest((select count(*)::int from same where own) - 1, 0) as texts,
        (select count(*)::int from recent r where exists (
          select from ${listed(strange.map(({ href }) => href))} t (word)
          where position(t.word in r.source) > 0)) as links,
        (select max(n.count)::int from (
          select count(*) from ${listed(strange.map(({ host }) => host))} t (word)
          join posts p on ${writtenBy(who)} and ${others}
            and position(t.word in lower(p.source)) > 0
          group by t.word) n) as sites`,
  );
  return { texts: found?.texts ?? 0, links: found?.links ?? 0, sites: found?.sites ?? 0 };
}

const listed = (words: readonly string[]): SQL =>
  words.length === 0
    ? sql`(select null::text where false)`
    : sql`(values ${sql.join(
        [...new Set(words)].map((word) => sql`(${word}::text)`),
        sql`, `,
      )})`;
