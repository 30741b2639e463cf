import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { hide } from "#lib/posts/hide.ts";
import { listSimilar } from "#lib/questions/similar.ts";
import { gather } from "#tests/support/crowd.ts";
import { takeWordsIn } from "#tests/support/words-in.ts";
import { asked, done, test } from "#tests/village/village.ts";

const titles = async (db: Database, title: string) => {
  await takeWordsIn(db);
  return (await listSimilar(db, title)).map((question) => question.title);
};

const insomnia = "How do I fall asleep when I cannot stop thinking?";
const panic = "Is it normal to panic in a full train?";
const family = "My sister does not speak to our mother any more";

test("a question is found by what it shares with another, in other forms and another order", async ({
  db,
  people,
}) => {
  for (const title of [insomnia, panic, family]) await asked(db, people.ben, { title });
  expect(await titles(db, "I keep thinking and cannot fall asleep")).toEqual([insomnia]);
  expect(await titles(db, "panics in trains and buses")).toEqual([panic]);
  expect(await titles(db, "our mother and my sister never speak")).toEqual([family]);
});

test("what shares more stands first, and no more than five are shown", async ({ db, people }) => {
  for (let n = 1; n <= 7; n++)
    await asked(db, people.ben, { title: `Waking up at night, part ${n}` });
  const nightmare = "Waking up at night from one bad dream";
  await asked(db, people.ben, { title: nightmare });
  const found = await titles(db, "waking at night from a bad dream");
  expect(found).toHaveLength(5);
  expect(found[0]).toBe(nightmare);
});

test("fewer than three words, or words that say nothing, find nothing", async ({ db, people }) => {
  await asked(db, people.ben, { title: insomnia });
  for (const title of ["", "asleep", "fall asleep", "how do I", "?? !! ::", "' & | ! <->"]) {
    expect(await titles(db, title)).toEqual([]);
  }
});

test("signs that a search language knows are words like any other", async ({ db, people }) => {
  await asked(db, people.ben, { title: "What's the point of a C++ job & a \\ slash?" });
  for (const title of [
    "what's the point's | job:* & !slash",
    "\\ point ' job '' slash",
    "a:b:c (point) job",
  ]) {
    expect(await titles(db, title)).toHaveLength(1);
  }
});

test("what a moderator hides is offered to nobody", async ({ db, people }) => {
  const question = await asked(db, people.ben, { title: panic });
  done(await perform(db, people.ada, hide, { post: question, reason: "Just to see." }));
  expect(await titles(db, panic)).toEqual([]);
});

test("in a crowd the database knows which words are common, and rare ones decide", async ({
  db,
}) => {
  await gather(db, { questions: 3_000 });
  await db.execute(sql`update posts set title = 'Fear of lonely whales while sleeping alone'
    where id = 1234`);
  await db.execute(sql`analyze posts`);
  const [first] = await listSimilar(db, "sleeping alone with fear of whales");
  expect(first?.id).toBe(1234);
  expect(await titles(db, "fear of sleeping alone 17")).toContain("Fear of sleeping alone 17");
});

test("it is planned for its words each time: one plan for all of them reads whole tables", async ({
  db,
  people,
}) => {
  await asked(db, people.ben, { title: insomnia });
  for (let time = 0; time < 8; time += 1) await titles(db, `Cannot fall asleep ${time}`);
  const [planned] = await db.execute<{ anew: number; once: number }>(sql`
    select max(custom_plans)::int as anew, max(generic_plans)::int as once from pg_prepared_statements
    where statement like '%search_texts%' and statement like '%) near%'`);
  expect(planned?.anew).toBeGreaterThanOrEqual(8);
  expect(planned?.once).toBe(0);
});
