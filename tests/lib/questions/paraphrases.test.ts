import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { listSimilar } from "#lib/questions/similar.ts";
import { testApart } from "#tests/support/database.ts";
import { takeWordsIn } from "#tests/support/words-in.ts";
import { others } from "./others.ts";
import { paraphrases } from "./paraphrases.ts";

const asking = async (db: Database, first: number, asked: { title: string; told: string }[]) =>
  db.execute(sql`
    insert into posts (id, kind, question_id, title, slug, source, html, excerpt, renderer_version)
    select ${first} + n, 'question', ${first} + n, a.title, 'q', a.told, a.told, a.told, 1
    from json_to_recordset(${JSON.stringify(asked.map((each, n) => ({ n, ...each })))}::text::json)
      as a (n int, title text, told text)`);

testApart(
  "what was asked before in other words is among the five that are shown",
  async ({ db }) => {
    await asking(db, 1_000, [...others]);
    await asking(
      db,
      1,
      paraphrases.map(([title, told]) => ({ title, told })),
    );
    await takeWordsIn(db);
    await db.execute(sql`analyze search_texts`);
    const missed: string[] = [];
    for (const [at, [asked, , typed]] of paraphrases.entries()) {
      const found = await listSimilar(db, typed);
      if (!found.some(({ id }) => id === at + 1)) missed.push(`${typed} -> ${asked}`);
    }
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(20);
  },
);
