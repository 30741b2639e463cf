import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { connect } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { forgetPaces } from "#lib/pace.ts";
import { ask } from "#lib/questions/ask.ts";
import { settlePeople } from "#lib/village/settle.ts";
import { cast } from "#lib/votes/cast.ts";
import { paces } from "#lib/words/limits.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { letThrough } from "#tests/village/let-through.ts";
import { answered, asked, done, refusal, test as village } from "#tests/village/village.ts";

/** What somebody new has room for on their first day is another matter. */
const test = village.extend("people", async ({ db, people }) => {
  await letThrough(db);
  return people;
});

const most = paces["question.ask"] ?? { each: 0, address: 0 };
const question = { title: "How do you all sleep in summer?", body: "It is too warm for me." };

test("one person asks so many questions an hour and no more, from wherever it may be", async ({
  db,
  people,
}) => {
  for (let turn = 0; turn < most.each; turn++) {
    done(await perform(db, people.ben, ask, question, { from: `place ${turn}` }));
  }
  const refused = refusal(await perform(db, people.ben, ask, question, { from: "elsewhere" }));
  expect(refused.code).toBe("too-fast");
  expect(refused.message).toContain("60 minutes");
  done(await perform(db, people.cleo, ask, question, { from: "elsewhere" }));
});

test("what began while the pace was looked at leaves nothing where that is spent", async ({
  db,
  people,
}) => {
  const key = `question.ask member ${people.ben.id}`;
  await db.execute(sql`insert into paces (key, count) values (${key}, ${most.each})`);
  const tagged = { ...question, tags: "a-tag-of-its-own" };
  expect(refusal(await perform(db, people.ben, ask, tagged, { from: "home" })).code).toBe(
    "too-fast",
  );
  const named = sql`select from tags where name = 'a-tag-of-its-own'`;
  expect(await db.execute(named)).toHaveLength(0);
  await db.execute(sql`delete from paces`);
  done(await perform(db, people.ben, ask, tagged, { from: "home" }));
  expect(await db.execute(named)).toHaveLength(1);
});

test("one address asks so many questions an hour, whoever sits there", async ({ db, people }) => {
  const here = { from: "the library" };
  for (let turn = 0; turn < most.address; turn++) {
    const who = turn % 2 === 0 ? people.ben : people.cleo;
    done(await perform(db, who, ask, question, here));
  }
  expect(refusal(await perform(db, people.dan, ask, question, here)).code).toBe("too-fast");
  done(await perform(db, people.dan, ask, question, { from: "home" }));
});

test("an hour later it begins anew", async ({ db, people }) => {
  const key = `question.ask member ${people.ben.id}`;
  await db.execute(sql`insert into paces (key, count) values (${key}, ${most.each})`);
  const again = () => perform(db, people.ben, ask, question, { from: "home" });
  expect(refusal(await again()).code).toBe("too-fast");
  await db.execute(sql`update paces set started_at = now() - interval '61 minutes'`);
  done(await again());
  const [row] = await db.execute(sql`select count from paces where key = ${key}`);
  expect(row).toEqual({ count: 1 });
});

test("what is refused for another reason is not counted, and each act has its own count", async ({
  db,
  people,
}) => {
  const post = await asked(db, people.ben);
  const here = { from: "home" };
  expect(refusal(await perform(db, people.ben, cast, { post, value: 1 }, here)).code).toBe(
    "not-allowed",
  );
  done(await perform(db, people.cleo, cast, { post, value: 1 }, here));
  const rows = await db.execute(sql`select key, count from paces order by key`);
  expect([...rows]).toEqual([
    { key: "vote.cast from home", count: 1 },
    { key: `vote.cast member ${people.cleo.id}`, count: 1 },
  ]);
});

test("the demo, imports and jobs come from nowhere and are not counted", async ({ db, people }) => {
  await asked(db, people.ben);
  expect([...(await db.execute(sql`select key from paces`))]).toEqual([]);
});

test("hours that are long over are forgotten", async ({ db }) => {
  await db.execute(sql`insert into paces (key, started_at) values
    ('old', now() - interval '25 hours'), ('new', now())`);
  expect(await forgetPaces(db)).toBe(1);
});

test("whoever writes from an address keeps nobody else there waiting until they are done", async () => {
  const fresh = await freshDatabase();
  const { db, close } = connect(fresh.url, { max: 4 });
  const { ben, cleo, dan, hana } = await settlePeople(db);
  const [one, other] = [await asked(db, ben), await asked(db, hana)];
  const here = { from: "the library" };
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  // Alone: whoever goes together with others waits for none of them.
  const { together: _, ...alone } = cast;
  const slowly: typeof cast = {
    ...alone,
    does: async (doing) => {
      const effect = await cast.does(doing);
      begun.resolve();
      await goOn.promise;
      return effect;
    },
  };
  const slow = perform(db, cleo, slowly, { post: one, value: 1 }, here);
  await begun.promise;
  done(await perform(db, dan, cast, { post: other, value: 1 }, here));
  goOn.resolve();
  done(await slow);
  const key = "vote.cast from the library";
  expect([...(await db.execute(sql`select count from paces where key = ${key}`))]).toEqual([
    { count: 2 },
  ]);
  await close();
  await fresh.drop();
});

test("votes have a pace for a person and for an address, and so has accepting", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const post = await asked(db, ben);
  const answer = await answered(db, cleo, post);
  const voting = paces["vote.cast"] ?? { each: 0, address: 0 };
  const accepting = paces["answer.accept"] ?? { each: 0, address: 0 };
  expect([voting, accepting]).toEqual([
    { each: 300, address: 600 },
    { each: 30, address: 60 },
  ]);
  await db.execute(sql`insert into paces (key, count) values
    (${`vote.cast member ${cleo.id}`}, ${voting.each - 1}),
    ('vote.cast from the library', ${voting.address - 1}),
    (${`answer.accept member ${ben.id}`}, ${accepting.each})`);
  const vote = (who: typeof ben, value: number, from: string) =>
    perform(db, who, cast, { post, value }, { from });
  done(await vote(cleo, 1, "home"));
  expect(refusal(await vote(cleo, 0, "elsewhere")).code).toBe("too-fast");
  done(await vote(dan, 1, "the library"));
  expect(refusal(await vote(dan, 0, "the library")).code).toBe("too-fast");
  done(await vote(dan, 0, "home"));
  const accepted = await perform(db, ben, accept, { answer }, { from: "home" });
  expect(refusal(accepted).code).toBe("too-fast");
});

test("people can do things as often as on Question2Answer, where it has a limit", () => {
  expect(paces).toMatchObject({
    "question.ask": { each: 10, address: 20 },
    "answer.post": { each: 25, address: 50 },
    "comment.post": { each: 20, address: 40 },
    "vote.cast": { each: 300, address: 600 },
    "flag.raise": { each: 5, address: 10 },
    "member.join": { each: 5, address: 5 },
  });
});
