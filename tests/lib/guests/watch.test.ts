import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { findAddressState } from "#lib/guests/queries.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";
import { ADDRESS, confirmAddress, guestAnswers, mailsToGuests } from "./support.ts";

const body = "Early to bed helps, sometimes.";

test("without the box ticked no address is kept, whatever was typed", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const { guest } = await guestAnswers(db, question, { email: ADDRESS });
  expect(await findAddressState(db, guest.id)).toBe("none");
  expect(await mailsToGuests(db)).toEqual([]);
});

test("with the box ticked an address is asked for, beside its field", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  for (const email of [undefined, "", "nobody", "a@b", "a@post.example, b@post.example"]) {
    const raw = { question, body, notify: "on", ...(email === undefined ? {} : { email }) };
    const refused = refusal(await perform(db, people.guest, postAnswer, raw));
    expect([email, Object.keys(refused.fields ?? {})]).toEqual([email, ["email"]]);
  }
});

test("a confirmed address serves the next post too; another one is confirmed anew", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const { guest } = await guestAnswers(db, question, { notify: "1", email: ADDRESS });
  await confirmAddress(db);
  done(await perform(db, guest, postAnswer, { question, body, notify: "1" }));
  done(await perform(db, guest, postAnswer, { question, body, notify: "1", email: ADDRESS }));
  expect(await findAddressState(db, guest.id)).toBe("confirmed");
  const email = "other@post.example";
  done(await perform(db, guest, postAnswer, { question, body, notify: "1", email }));
  expect(await findAddressState(db, guest.id)).toBe("unconfirmed");
});

test("whoever waits for a mail gets one link, however often they post", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const { guest } = await guestAnswers(db, question, { notify: "1", email: ADDRESS });
  for (const _ of [1, 2]) {
    done(await perform(db, guest, postAnswer, { question, body, notify: "1", email: ADDRESS }));
  }
  expect((await mailsToGuests(db)).map(({ kind }) => kind)).toEqual(["confirm-guest"]);
});

test("a stranger's inbox is not filled by guests who give its address, and their posts stand", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const later = (minutes: number) =>
    db.execute(sql`update paces set started_at = started_at - make_interval(mins => ${minutes})`);
  const answers = async (email: string, at: number) => {
    const more = { notify: "1", email, body: `${body} ${email} ${at}` };
    const { guest } = await guestAnswers(db, question, more);
    return findAddressState(db, guest.id);
  };
  const kept: string[] = [];
  for (let at = 0; at < 5; at++) kept.push(await answers(ADDRESS.toUpperCase(), at));
  expect(kept).toEqual(["unconfirmed", "unconfirmed", "unconfirmed", "none", "none"]);
  expect(await answers("other@post.example", 1)).toBe("unconfirmed");
  await later(61);
  for (let at = 0; at < 4; at++) await answers(ADDRESS, at);
  await later(61);
  await answers(ADDRESS, 9);
  expect(await mailsToGuests(db)).toHaveLength(7);
  await later(1_440);
  expect(await answers(ADDRESS, 10)).toBe("unconfirmed");
  const [{ count } = { count: 0 }] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from posts where kind = 'answer'`,
  );
  expect(count).toBe(12);
});

test("a member's box keeps nothing of a guest", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  await answered(db, people.cleo, question);
  const raw = { question, body, notify: "1", email: ADDRESS };
  done(await perform(db, people.cleo, postAnswer, raw));
  expect(await mailsToGuests(db)).toEqual([]);
});
