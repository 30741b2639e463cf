import { expect } from "vitest";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { claim } from "#lib/guests/claim.ts";
import { findGuest } from "#lib/guests/queries.ts";
import { hide } from "#lib/posts/hide.ts";
import { restore } from "#lib/posts/restore.ts";
import { cast } from "#lib/votes/cast.ts";
import { setRules } from "#lib/votes/set-rules.ts";
import { keptWrongly, memberRow, postRow, row } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";
import { ADDRESS, guestAnswers, guestAsks, mailsToGuests } from "./support.ts";

test("a member claims what they wrote as a guest, with its points, and the guest's name vanishes", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const one = await guestAnswers(db, question, {
    displayName: "Passer-by",
    notify: "1",
    email: ADDRESS,
  });
  const other = await asked(db, one.guest);
  const comment = await commented(db, one.guest, question);
  const reply = await answered(db, cleo, other);
  done(await perform(db, cleo, cast, { post: one.post, value: 1 }));
  done(await perform(db, ben, accept, { answer: one.post }));
  done(await perform(db, one.guest, accept, { answer: reply }));
  expect(await keptWrongly(db)).toEqual({});
  const before = await memberRow(db, dan.id);
  const event = done(await perform(db, dan, claim, { key: one.key }));
  expect(event.questions.sort()).toEqual([question, other].sort());
  for (const id of [one.post, other, comment]) {
    expect(await postRow(db, id)).toMatchObject({
      author_id: String(dan.id),
      guest_id: null,
      author_name: null,
    });
  }
  expect(await keptWrongly(db)).toEqual({});
  expect(Number((await memberRow(db, dan.id)).points)).toBe(
    Number(before.points) + 40 + 20 + 300 + 20 + 30,
  );
  expect(await findGuest(db, one.key)).toBeUndefined();
  expect(await row(db, "guests", one.guest.id)).toMatchObject({
    secret_hash: null,
    email_encrypted: null,
    claimed_by_id: String(dan.id),
  });
  expect(await mailsToGuests(db)).toEqual([]);
});

test("what is hidden is claimed too, and its points come when it is shown again", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const { key, post } = await guestAnswers(db, await asked(db, ben));
  done(await perform(db, cleo, cast, { post, value: 1 }));
  done(await perform(db, ben, accept, { answer: post }));
  done(await perform(db, ada, hide, { post, reason: "Just to see." }));
  done(await perform(db, dan, claim, { key }));
  expect(await memberRow(db, dan.id)).toMatchObject({ points: 100, answer_count: 0 });
  expect(await keptWrongly(db)).toEqual({});
  done(await perform(db, ada, restore, { post, reason: "Just to see." }));
  expect(await memberRow(db, dan.id)).toMatchObject({ points: 460, answer_count: 1 });
  expect(await keptWrongly(db)).toEqual({});
});

test("nobody earns by being two people: votes for oneself and accepting oneself are undone", async ({
  db,
  people,
}) => {
  const { ben, dan } = people;
  const question = await asked(db, ben);
  const answer = await guestAnswers(db, question);
  done(await perform(db, ben, cast, { post: answer.post, value: 1 }));
  done(await perform(db, dan, cast, { post: answer.post, value: -1 }));
  done(await perform(db, ben, accept, { answer: answer.post }));
  done(await perform(db, ben, claim, { key: answer.key }));
  expect(await postRow(db, answer.post)).toMatchObject({ up_count: 0, down_count: 1 });
  expect(await keptWrongly(db)).toEqual({});
  const asking = await guestAsks(db);
  const own = await answered(db, dan, asking.post);
  done(await perform(db, asking.guest, accept, { answer: own }));
  done(await perform(db, dan, cast, { post: asking.post, value: 1 }));
  done(await perform(db, dan, claim, { key: asking.key }));
  expect(await postRow(db, asking.post)).toMatchObject({ up_count: 0 });
  expect(await keptWrongly(db)).toEqual({});
});

test("a key opens what its own guest wrote, once, and for members alone", async ({
  db,
  people,
}) => {
  const { ben, cleo, dan, eve } = people;
  const question = await asked(db, ben);
  const mine = await guestAnswers(db, question);
  const stranger = await guestAnswers(db, question);
  for (const who of [mine.guest, stranger.guest, eve]) {
    expect(refusal(await perform(db, who, claim, { key: mine.key })).code).toBe("not-allowed");
  }
  const guess = { key: stranger.key.split("").reverse().join(""), guest: mine.guest.id };
  expect(refusal(await perform(db, dan, claim, guess)).code).toBe("not-found");
  done(await perform(db, dan, claim, { key: mine.key, guest: stranger.guest.id }));
  expect(await postRow(db, stranger.post)).toMatchObject({
    author_id: null,
    guest_id: String(stranger.guest.id),
  });
  expect(refusal(await perform(db, cleo, claim, { key: mine.key })).code).toBe("not-found");
});

test("a score that stopped at 0 because of one's own vote stands open again after the claim", async ({
  db,
  people,
}) => {
  const { ben, dan, miriam } = people;
  done(await perform(db, miriam, setRules, { floor: "on" }));
  const { key, post } = await guestAnswers(db, await asked(db, ben));
  done(await perform(db, dan, cast, { post, value: -1 }));
  expect(await postRow(db, post)).toMatchObject({ floored: true });
  done(await perform(db, dan, claim, { key }));
  expect(await postRow(db, post)).toMatchObject({ floored: false, down_count: 0 });
  expect(await keptWrongly(db)).toEqual({});
});
