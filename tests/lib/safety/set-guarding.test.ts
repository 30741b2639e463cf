import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { post as answer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as comment } from "#lib/comments/post.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { findOwnPost } from "#lib/posts/own.ts";
import { ask } from "#lib/questions/ask.ts";
import { setGuarding } from "#lib/safety/set-guarding.ts";
import { type Actor, system } from "#lib/words/actor.ts";
import { holdRules } from "#lib/words/holds.ts";
import { furnish } from "#tests/village/account.ts";
import { arrive, asked, done, refusal, test as village } from "#tests/village/village.ts";

const here = { from: "a browser" };

/** A community in which nobody waits for being new, or a guest. */
const test = village.extend("open", async ({ db, people }) => {
  done(await perform(db, system, setHolding, { guests: "off", firstPosts: 0, proof: "off" }));
  return people;
});

let count = 0;
const asks = (db: Database, who: Actor, body: string) => {
  count += 1;
  return perform(db, who, ask, { title: `What helps on evening number ${count}?`, body }, here);
};
const waits = async (db: Database, who: Actor, body: string) =>
  done(await asks(db, who, body)).waits;
const links = (n: number, word: string) =>
  Array.from({ length: n }, (_, i) => `I read of it at https://place-${i}.org/${word}.`).join(" ");

test("of somebody new two links are let through at once, and three wait", async ({ db, open }) => {
  for (const who of [open.guest, open.dan]) {
    expect(await waits(db, who, links(2, who.kind))).toBe(false);
    const { question } = done(await asks(db, who, links(3, who.kind)));
    const own = await findOwnPost(db, who, question);
    expect(own?.decision?.reason).toBe(holdRules.links);
  }
  expect(await waits(db, open.cleo, links(9, "expert"))).toBe(false);
});

test("of somebody new one picture is let through at once, and two wait", async ({ db, open }) => {
  const picture = "![my garden](https://pictures.org/garden.png)";
  expect(await waits(db, open.dan, `This is where I sit: ${picture}`)).toBe(false);
  expect(await waits(db, open.dan, `This is where I sit: ${picture} ${picture}`)).toBe(true);
});

test("the third post of somebody new that leads to one website waits", async ({ db, open }) => {
  done(await perform(db, system, setGuarding, { questions: 0, score: 0 }));
  const says = (n: number) =>
    `I wrote of my evenings at https://my-diary.example/${n} if you like.`;
  expect(await waits(db, open.dan, says(1))).toBe(false);
  expect(await waits(db, open.dan, says(2))).toBe(false);
  expect(await waits(db, open.ben, says(3))).toBe(false);
  expect(await waits(db, open.dan, says(4))).toBe(true);
});

test("on their first day members ask three questions and post ten answers, and are told when they can go on", async ({
  db,
  open,
}) => {
  for (const who of [open.dan, open.guest]) {
    for (let n = 0; n < 3; n += 1) done(await asks(db, who, `It is my question number ${n}.`));
    const refused = refusal(await asks(db, who, "And one more question."));
    expect(refused).toMatchObject({ code: "too-fast" });
    expect(refused.message).toMatch(/3 questions here\. You can send this in 2[34] hours/);
    expect(refused.wait).toBeGreaterThan(22 * 3_600);
    const question = await asked(db, open.cleo);
    const answers = (n: number) =>
      perform(db, who, answer, { question, body: `This helped me ${n} times.` }, here);
    for (let n = 0; n < 10; n += 1) done(await answers(n));
    expect(refusal(await answers(10)).message).toContain("10 answers");
    done(await perform(db, who, comment, { post: question, body: "I do that too." }, here));
  }
});

test("a day later there is room again, and whoever has a role never runs out of it", async ({
  db,
  open,
}) => {
  const other = await arrive(db);
  for (const who of [open.dan, other]) {
    for (let n = 0; n < 3; n += 1) done(await asks(db, who, `It is my question number ${n}.`));
    expect(refusal(await asks(db, who, "One more.")).code).toBe("too-fast");
  }
  await db.execute(sql`update posts set created_at = now() - interval '25 hours'`);
  await db.execute(sql`update members set joined_at = now() - interval '25 hours'`);
  for (const who of [open.dan, other]) done(await asks(db, who, "One more, a day later."));
  for (let n = 0; n < 4; n += 1) done(await asks(db, open.cleo, `An expert's number ${n}.`));
});

test("a form that is sent twice counts once", async ({ db, open }) => {
  for (let n = 0; n < 2; n += 1) done(await asks(db, open.dan, `It is my question number ${n}.`));
  const sent = {
    title: "What helps at night?",
    body: "I wonder.",
    submission: "a-word-of-the-form",
  };
  const first = done(await perform(db, open.dan, ask, sent, here));
  const again = await perform(db, open.dan, ask, sent, here);
  expect(again).toMatchObject({ ok: true, before: true, event: { question: first.question } });
});

const advert =
  "Buy sleeping pills online without prescription, we ship today! https://pills.example";

test("what looks like advertising waits from the score on that the site has set, and says so to moderators", async ({
  db,
  open,
}) => {
  const { question, waits: held } = done(await asks(db, open.dan, advert));
  expect(held).toBe(true);
  const [row] = await db.execute<{ rule: string; reason: string; signs: string[] }>(
    sql`select rule, reason, signs from decisions where post_id = ${question}`,
  );
  expect(row).toMatchObject({ rule: "score", reason: holdRules.score });
  expect(row?.signs).toContain("It offers something for sale.");
  done(await perform(db, open.miriam, setGuarding, { score: 900 }));
  expect(await waits(db, open.dan, advert.replace("pills.", "meds."))).toBe(false);
  done(await perform(db, open.miriam, setGuarding, { score: 0 }));
  expect(await waits(db, open.dan, advert.replace("pills.", "more."))).toBe(false);
});

test("whom the rules of reports trust is not weighed, and who is new but for a role neither", async ({
  db,
  open,
}) => {
  await furnish(db, open.ben, "ben@example.org");
  await db.execute(sql`update members set joined_at = now() - interval '30 days',
    question_count = 3 where id = ${open.ben.id}`);
  await db.execute(sql`update credentials set email_confirmed_at = now()`);
  for (const who of [open.ben, open.cleo, open.ada])
    expect(await waits(db, who, advert)).toBe(false);
  expect(await waits(db, open.dan, advert)).toBe(true);
});

test("the same text of another guest waits", async ({ db, open }) => {
  const body =
    "We are a small group that walks by the river, and everybody is welcome to come along.";
  expect(await waits(db, open.guest, body)).toBe(false);
  expect(await waits(db, await arrive(db), body)).toBe(true);
});

test("it is for administrators, and what is no number is refused beside its field", async ({
  db,
  people,
}) => {
  expect(refusal(await perform(db, people.ada, setGuarding, {})).code).toBe("not-allowed");
  const wrong = refusal(
    await perform(db, people.miriam, setGuarding, { score: "much", links: -1 }),
  );
  expect(Object.keys(wrong.fields ?? {})).toEqual(["score", "links"]);
  done(await perform(db, people.miriam, setGuarding, { score: "7" }));
  const [line] = await db.execute(sql`select change from audit_log where event = 'guarding.set'`);
  expect(line).toMatchObject({ change: { before: { score: 4 }, after: { score: 7, links: 2 } } });
});
