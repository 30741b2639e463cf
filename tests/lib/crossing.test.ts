import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { withdrawAcceptance } from "#lib/answers/withdraw-acceptance.ts";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { convert } from "#lib/posts/convert.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { restore } from "#lib/posts/restore.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { close } from "#lib/questions/close.ts";
import { move } from "#lib/questions/move.ts";
import { cast } from "#lib/votes/cast.ts";
import type { Member } from "#lib/words/actor.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answered, asked, commented, settle } from "#tests/village/village.ts";

const THREADS = 24;
const WRITERS = 8;
const reason = "So that the test has a reason.";

const deadlocks = async (db: Database) => {
  await db.execute(sql`select pg_stat_force_next_flush()`);
  const [row] = await db.execute<{ deadlocks: number }>(sql`
    select deadlocks::int from pg_stat_database where datname = current_database()`);
  return row?.deadlocks;
};

test("whatever people do to many threads at once, no two of them wait for each other", async () => {
  const fresh = await freshDatabase();
  const { db, close: end } = connect(fresh.url, { max: WRITERS });
  const { ada, ben, cleo, dan, hana, miriam } = await settle(db);
  const everybody: Member[] = [ada, ben, cleo, dan, hana, miriam];
  const acts: ((post: number, question: number, turn: number) => Promise<unknown>)[] = [];
  const by = (turn: number): Member => everybody[turn % everybody.length] ?? ada;
  acts.push(
    (post, _, turn) => perform(db, by(turn), cast, { post, value: 1 - (turn % 3) }),
    (_, question, turn) =>
      perform(db, by(turn), postAnswer, { question, body: `It passes, ${turn}.` }),
    (post, _, turn) => perform(db, by(turn), postComment, { post, body: `I know that, ${turn}.` }),
    (post) => perform(db, ada, convert, { post, reason }),
    (post) => perform(db, miriam, hide, { post, reason }),
    (post) => perform(db, ada, restore, { post, reason }),
    (answer) => perform(db, ben, accept, { answer }),
    (answer) => perform(db, ben, withdrawAcceptance, { answer }),
    (post, _, turn) => perform(db, by(turn), withdraw, { post }),
    (post) => perform(db, miriam, deletePost, { post, reason }),
    (post, _, turn) =>
      perform(db, by(turn), edit, { post, body: `Said better, ${turn}.`, reason, base: "" }),
    (_, question) => perform(db, ada, close, { question, reason }),
    (_, question) => perform(db, ada, move, { question, category: "", reason }),
  );
  const places: { post: number; question: number }[] = [];
  for (let turn = 0; turn < THREADS; turn++) {
    const question = await asked(db, ben, { tags: "sleep, summer" });
    const answer = await answered(db, by(turn), question);
    const comment = await commented(db, by(turn + 1), question);
    for (const post of [question, answer, comment]) places.push({ post, question });
  }
  const left = places.flatMap((place, at) => acts.map((act, which) => ({ place, act, at, which })));
  left.sort((a, b) => ((a.at * 7 + a.which * 31) % 101) - ((b.at * 7 + b.which * 31) % 101));
  let turn = 0;
  const work = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      turn += 1;
      await one.act(one.place.post, one.place.question, turn);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, work));
  expect(await deadlocks(db)).toBe(0);
  await end();
  await fresh.drop();
});
