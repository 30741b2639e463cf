import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { post as answer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as comment } from "#lib/comments/post.ts";
import { forgetProofs } from "#lib/jobs/forget-proofs.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { approve } from "#lib/posts/approve.ts";
import { findOwnPost } from "#lib/posts/own.ts";
import { ask } from "#lib/questions/ask.ts";
import { newChallenge } from "#lib/safety/proof.ts";
import { system } from "#lib/words/actor.ts";
import { holdRules } from "#lib/words/holds.ts";
import { limits } from "#lib/words/limits.ts";
import { workedOut } from "#tests/support/proof.ts";
import { asked, done, refusal, test as village } from "#tests/village/village.ts";

beforeAll(() => vi.stubEnv("AUTH_SECRET", "a secret of the tests that nobody else knows at all"));
afterAll(() => vi.unstubAllEnvs());

const here = { from: "a browser" };
const body = "With wet curtains, at least.";

/** A community in which guests do not wait for being guests. */
const test = village.extend("open", async ({ db, people }) => {
  done(await perform(db, system, setHolding, { guests: "off" }));
  return { ...people, question: await asked(db, people.ben) };
});

test("what a guest writes with a proof of work is there at once, of whichever kind it is", async ({
  db,
  open: { guest, question },
}) => {
  const asks = { title: "How do I sleep in a hot room?", body };
  const proof = async () => ({ proof: (await workedOut()).proof });
  const events = [
    done(await perform(db, guest, ask, { ...asks, ...(await proof()) }, here)),
    done(await perform(db, guest, answer, { question, body, ...(await proof()) }, here)),
    done(await perform(db, guest, comment, { post: question, body, ...(await proof()) }, here)),
  ];
  expect(events.map(({ waits }) => waits)).toEqual([false, false, false]);
});

test("without a proof it waits, and whoever wrote it reads no more than that", async ({
  db,
  open: { guest, question },
}) => {
  for (const proof of [undefined, "", "  "]) {
    const sent = { question, body, proof };
    const event = done(await perform(db, guest, answer, sent, here));
    expect(event.waits).toBe(true);
    const own = await findOwnPost(db, guest, event.answer);
    expect(own?.decision).toMatchObject({ reason: holdRules.proof, byRule: true });
  }
  expect(holdRules.proof).toBe("This waits until a moderator has looked at it.");
});

test("where guests wait in any case, they are told that alone", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const event = done(await perform(db, people.guest, answer, { question, body }, here));
  const own = await findOwnPost(db, people.guest, event.answer);
  expect(own?.decision?.reason).toBe(holdRules.guest);
});

test("a proof is taken once, and a form that is sent twice still makes its one post", async ({
  db,
  open: { guest, question },
}) => {
  const { proof } = await workedOut();
  const sent = { question, body, proof, submission: "a-word-of-the-form" };
  const first = done(await perform(db, guest, answer, sent, here));
  expect(await perform(db, guest, answer, sent, here)).toMatchObject({
    ...{ ok: true, before: true, event: { answer: first.answer } },
  });
  const other = { ...sent, body: "With an open window." };
  const { code, message, fields } = refusal(await perform(db, guest, answer, other, here));
  expect([code, fields]).toEqual(["invalid", { proof: message }]);
  expect(message).toContain("send it once more");
  const anew = { ...other, proof: (await workedOut()).proof };
  expect(done(await perform(db, guest, answer, anew, here)).waits).toBe(false);
});

test("what is refused for another reason leaves the proof as it was", async ({
  db,
  open: { guest, question },
}) => {
  const { proof } = await workedOut();
  const named = { question, body, proof, displayName: "Moderator" };
  expect(refusal(await perform(db, guest, answer, named, here)).fields).toHaveProperty(
    "displayName",
  );
  expect(done(await perform(db, guest, answer, { question, body, proof }, here)).waits).toBe(false);
});

test("a challenge lapses within ten minutes", async ({ db, open: { guest, question } }) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - limits.proof.minutes * 60_000 - 1_000 });
  const { proof, challenge } = await workedOut();
  const lasts = Number(challenge.parameters.expiresAt) - Date.now() / 1_000;
  vi.useRealTimers();
  expect(lasts).toBeLessThanOrEqual(600);
  const sent = { question, body, proof };
  expect(refusal(await perform(db, guest, answer, sent, here)).fields).toHaveProperty("proof");
});

test("what is forged, made easier, unsolved or no proof at all is refused, and counts nowhere", async ({
  db,
  open: { guest, question },
}) => {
  const { challenge, solution } = await workedOut();
  const { parameters, signature } = challenge;
  const other = await newChallenge();
  const altered = (change: object) => ({
    challenge: { signature, parameters: { ...parameters, ...change } },
    solution,
  });
  const wrong: unknown[] = [
    altered({ cost: 1 }),
    altered({ algorithm: "SHA-256" }),
    altered({ keyLength: 16 }),
    altered({ expiresAt: Number(parameters.expiresAt) + 3_600 }),
    altered({ expiresAt: undefined }),
    altered({ keySignature: other.parameters.keySignature }),
    altered({ data: { easy: true } }),
    { challenge: { ...challenge, signature: other.signature }, solution },
    { challenge: { parameters }, solution },
    { challenge: other, solution },
    { challenge, solution: { ...solution, derivedKey: "00".repeat(32) } },
    { challenge, solution: { ...solution, counter: limits.proof.tries.max + 1 } },
    { challenge, solution: { ...solution, counter: 2 ** 40 } },
    { challenge },
    null,
    "yes",
  ];
  const texts = [...wrong.map((one) => JSON.stringify(one)), "{", "x".repeat(9_000)];
  for (const proof of texts) {
    const sent = { question, body, proof };
    const refused = refusal(await perform(db, guest, answer, sent, here));
    expect([proof, Object.keys(refused.fields ?? {})]).toEqual([proof, ["proof"]]);
  }
  const rows = await db.execute(sql`select 1 from spent_proofs union all
    select 1 from posts where kind = 'answer'`);
  expect(rows.length).toBe(0);
});

test("the site can do without: then nothing waits for it, and members who are known never do", async ({
  db,
  open: { guest, cleo, ada, farid, question },
}) => {
  for (const who of [cleo, ada]) {
    expect(done(await perform(db, who, answer, { question, body }, here)).waits).toBe(false);
  }
  done(await perform(db, system, setHolding, { guests: "off", firstPosts: 0, proof: "off" }));
  for (const who of [guest, farid]) {
    expect(done(await perform(db, who, answer, { question, body }, here)).waits).toBe(false);
  }
});

test("what was used up is forgotten once it could not be sent any more", async ({
  db,
  open: { guest, question },
}) => {
  const proofs = [(await workedOut()).proof, (await workedOut()).proof];
  for (const [n, proof] of proofs.entries()) {
    done(await perform(db, guest, answer, { question, body: `${body} ${n}`, proof }, here));
  }
  await db.execute(sql`update spent_proofs set expires_at = now() - interval '2 hours'
    where signature = (select min(signature) from spent_proofs)`);
  await forgetProofs.run(db, undefined);
  const left = await db.execute(sql`select expires_at > now() as fresh from spent_proofs`);
  expect([...left]).toEqual([{ fresh: true }]);
});

test("a post that waited for its proof stands like any other once it is approved", async ({
  db,
  open: { guest, ada, question },
}) => {
  const { answer: post } = done(await perform(db, guest, answer, { question, body }, here));
  done(await perform(db, ada, approve, { post }));
  const [row] = await db.execute(sql`select visible from posts where id = ${post}`);
  expect(row?.visible).toBe(true);
});
