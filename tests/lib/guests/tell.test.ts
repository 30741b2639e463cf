import { expect } from "vitest";
import { accept } from "#lib/answers/accept.ts";
import { withdrawAcceptance } from "#lib/answers/withdraw-acceptance.ts";
import { perform } from "#lib/command.ts";
import { eraseAddress } from "#lib/guests/erase-address.ts";
import { unsubscribe } from "#lib/mail/unsubscribe.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { hide } from "#lib/posts/hide.ts";
import { visitor } from "#lib/words/actor.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";
import { ADDRESS, confirmAddress, guestAnswers, guestAsks, mailsToGuests } from "./support.ts";

const notice = { notify: "1", email: ADDRESS };
const told = async (db: Parameters<typeof mailsToGuests>[0]) => {
  await tellTidings.run(db, undefined);
  const kinds = (await mailsToGuests(db)).map(({ kind }) => kind);
  return kinds.filter((kind) => !/^confirm-guest$|^guest-key$/.test(kind));
};

test("nothing is mailed before the address is confirmed", async ({ db, people }) => {
  const { post } = await guestAsks(db, notice);
  await answered(db, people.cleo, post);
  expect(await told(db)).toEqual([]);
});

test("a guest who asked hears of answers and of comments", async ({ db, people }) => {
  const { guest, post } = await guestAsks(db, notice);
  await confirmAddress(db);
  await answered(db, people.cleo, post);
  await commented(db, people.dan, post);
  await answered(db, guest, post);
  expect(await told(db)).toEqual(["guest-answer", "guest-comment"]);
});

test("a guest who answered hears when it is accepted or commented on, and of nothing else", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const { post } = await guestAnswers(db, question, notice);
  await guestAnswers(db, question);
  await confirmAddress(db);
  await answered(db, people.cleo, question);
  await commented(db, people.dan, question);
  expect(await told(db)).toEqual([]);
  await commented(db, people.dan, post);
  done(await perform(db, people.ben, accept, { answer: post }));
  expect(await told(db)).toEqual(["guest-comment", "guest-accepted"]);
});

test("a guest hears once that an answer was accepted, however often that changes", async ({
  db,
  people,
}) => {
  const { post } = await guestAnswers(db, await asked(db, people.ben), notice);
  await confirmAddress(db);
  for (let turn = 0; turn < 3; turn++) {
    done(await perform(db, people.ben, accept, { answer: post }));
    await tellTidings.run(db, undefined);
    done(await perform(db, people.ben, withdrawAcceptance, { answer: post }));
  }
  expect(await told(db)).toEqual(["guest-accepted"]);
});

test("no word of what others wrote is in such a mail, and none comes of what is out of sight", async ({
  db,
  people,
}) => {
  const { post } = await guestAsks(db, notice);
  await confirmAddress(db);
  await answered(db, people.cleo, post);
  const hidden = await answered(db, people.dan, post);
  done(await perform(db, people.ada, hide, { post: hidden, reason: "Unkind." }));
  expect(await told(db)).toEqual(["guest-answer"]);
  const mail = (await mailsToGuests(db)).at(-1);
  expect(mail?.subject + (mail?.text ?? "")).not.toMatch(/curtain|warm|nights/i);
});

test("the link in a mail stops all of them and erases the address, and so does the guest's own page", async ({
  db,
  people,
}) => {
  const one = await guestAsks(db, notice);
  await confirmAddress(db);
  await answered(db, people.cleo, one.post);
  await told(db);
  const token = /unsubscribe\/([\w.-]+)/.exec((await mailsToGuests(db)).at(-1)?.text ?? "")?.[1];
  done(await perform(db, visitor, unsubscribe, { token }));
  await answered(db, people.dan, one.post);
  expect(await told(db)).toEqual([]);
  const other = await guestAsks(db, notice);
  done(await perform(db, other.guest, eraseAddress, {}));
  expect(await mailsToGuests(db)).toEqual([]);
});
