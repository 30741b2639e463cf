import { sql } from "drizzle-orm";
import type { Job } from "./job.ts";

/** A word of a single title may be a slip of the pen, or tell of one person. */
const FEWEST = 2;

/** Learns the words of the titles that everybody sees, so that a misspelt one can be told what it may have meant. */
export const learnWords: Job = {
  queue: "learn-words",
  cron: "41 3 * * *",
  atStart: true,
  async run(db) {
    await db.transaction(async (tx) => {
      await tx.execute(sql`
        create temporary table known_words on commit drop as
        select word, ndoc as titles from ts_stat($$
          select to_tsvector('simple', p.title) from posts p where p.kind = 'question' and p.visible
        $$) where ndoc >= ${FEWEST} and length(word) between 3 and 30 and word ~ '^[[:alpha:]]+$'`);
      await tx.execute(sql`
        delete from search_words w where not exists (select from known_words k where k.word = w.word)`);
      await tx.execute(sql`
        insert into search_words (word, titles) select word, titles from known_words
        on conflict (word) do update set titles = excluded.titles
        where search_words.titles <> excluded.titles`);
    });
  },
};
