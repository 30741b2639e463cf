import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { sweep } from "#lib/members/sweep.ts";
import { unsweep } from "#lib/members/unsweep.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { recount } from "#lib/posts/recount.ts";
import { restore } from "#lib/posts/restore.ts";
import { cast } from "#lib/votes/cast.ts";
import type { Member } from "#lib/words/actor.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "This account was used for advertising.";

test("exactly what was swept comes back as it was, with its votes, its points and what it was accepted for", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const question = await asked(db, ben);
  const answer = await answered(db, dan, question);
  done(await perform(db, ben, accept, { answer }));
  done(await perform(db, cleo, cast, { post: answer, value: 1 }));
  const held = await asked(db, dan);
  done(await perform(db, ada, hold, { post: held, reason: "It waits." }));
  const hidden = await asked(db, dan);
  done(await perform(db, ada, hide, { post: hidden, reason: "It goes." }));
  const before = await memberRow(db, dan.id);
  const { sweep: id } = done(await perform(db, ada, sweep, { member: dan.id, reason }));
  expect((await postRow(db, question)).accepted_answer_id).toBeNull();
  const event = done(await perform(db, ada, unsweep, { sweep: id }));
  expect(event.posts).toBe(2);
  expect((await postRow(db, answer)).state).toBe("published");
  expect((await postRow(db, held)).state).toBe("held");
  expect((await postRow(db, hidden)).state).toBe("hidden");
  expect((await postRow(db, question)).accepted_answer_id).toBe(String(answer));
  expect(await memberRow(db, dan.id)).toEqual(before);
  expect(await keptWrongly(db)).toEqual({});
  expect(refusal(await perform(db, ada, unsweep, { sweep: id })).code).toBe("conflict");
});

test("what somebody decided about since then stays as they decided", async ({
  db,
  people: { ada, ben, dan, miriam },
}) => {
  const [kept, other] = [await asked(db, dan), await asked(db, dan)];
  const { sweep: id } = done(await perform(db, ada, sweep, { member: dan.id, reason }));
  done(await perform(db, miriam, restore, { post: kept, reason: "This one is fine." }));
  done(await perform(db, miriam, hide, { post: kept, reason: "It is not." }));
  expect(refusal(await perform(db, ben, unsweep, { sweep: id })).code).toBe("not-allowed");
  expect(done(await perform(db, ada, unsweep, { sweep: id })).posts).toBe(1);
  expect((await postRow(db, kept)).state).toBe("hidden");
  expect((await postRow(db, other)).state).toBe("published");
  expect(refusal(await perform(db, ada, unsweep, { sweep: 999_999 })).code).toBe("not-found");
});

/** Half of them questions of their own, half of them answers to others, all over the site. */
async function flood(db: Database, who: Member, other: Member): Promise<void> {
  const ask = (by: number, from: number) => sql`
    insert into posts (id, kind, question_id, title, slug, author_id, source)
    select i, 'question', i, 'What helps you to sleep, number ' || i || '?', 'sleep', ${by}::bigint,
      'Tea.'
    from generate_series(${from}::bigint, ${from + 249}::bigint) i`;
  await db.execute(ask(who.id, 100_001));
  await db.execute(ask(other.id, 200_001));
  await db.execute(sql`
    insert into posts (id, kind, question_id, parent_id, parent_kind, author_id, source)
    select id + 100000, 'answer', id, id, 'question', ${who.id}::bigint, 'Tea.'
    from posts where id between 200001 and 200250`);
  await recount(db);
}

test("five hundred posts go within five seconds, and come back within five", async ({
  db,
  people: { ada, ben, dan },
}) => {
  await flood(db, dan, ben);
  const within = async (act: () => Promise<unknown>) => {
    const began = performance.now();
    await act();
    expect(performance.now() - began).toBeLessThan(5_000);
  };
  let id = 0;
  await within(async () => {
    const event = done(await perform(db, ada, sweep, { member: dan.id, reason }));
    expect(event.posts).toBe(500);
    id = event.sweep;
  });
  expect(await keptWrongly(db)).toEqual({});
  await within(async () => {
    expect(done(await perform(db, ada, unsweep, { sweep: id })).posts).toBe(500);
  });
  expect(await keptWrongly(db)).toEqual({});
});
