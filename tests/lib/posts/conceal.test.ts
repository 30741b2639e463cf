import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { listLedger } from "#lib/members/queries.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { edit } from "#lib/posts/edit.ts";
import { findOwnPost, listOwnPosts } from "#lib/posts/own.ts";
import { findHistory } from "#lib/posts/queries.ts";
import { recount } from "#lib/posts/recount.ts";
import { withdraw } from "#lib/posts/withdraw.ts";
import { close } from "#lib/questions/close.ts";
import { findThread, listQuestions } from "#lib/questions/queries.ts";
import { cast } from "#lib/votes/cast.ts";
import { keptWrongly, memberRow } from "#tests/village/rows.ts";
import { answered, arrive, asked, done, refusal, test } from "#tests/village/village.ts";

const reason = "Its author asked for it.";
const body = "With wet curtains and a fan.";

const agrees = async (db: Database) => {
  expect(await keptWrongly(db)).toEqual({});
  expect(Object.values(await recount(db)).reduce((sum, rows) => sum + rows, 0)).toBe(0);
};
const page = { order: "oldest", page: 1 } as const;

test("readers are not shown any more who wrote a post, wherever it stands", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, ben, edit, { post: question, body: "It is far too warm for me." }));
  done(await perform(db, dan, cast, { post: question, value: 1 }));
  done(await perform(db, ben, accept, { answer }));
  done(await perform(db, ben, close, { question, note: "That settles it, thank you." }));
  done(await perform(db, ada, conceal, { post: question, reason, ground: "private" }));
  const thread = await findThread(db, question, page);
  const list = await listQuestions(db, { scope: { of: "site" }, sort: "newest", page: 1 });
  const history = await findHistory(db, question, 1);
  const theirs = { scope: { of: "member", id: ben.id }, sort: "newest", page: 1 } as const;
  expect(thread?.author).toEqual({ kind: "guest", name: null });
  expect(JSON.stringify([thread, list, history])).not.toContain("Ben");
  expect(JSON.stringify([thread, list, history])).not.toContain(`"id":${ben.id},"name"`);
  expect((await listQuestions(db, theirs))?.rows).toEqual([]);
  expect((await listLedger(db, ben.id, 1))?.rows).toMatchObject([{ reason: "joined" }]);
  expect(await memberRow(db, ben.id)).toMatchObject({ question_count: 0, points: 100 });
  await agrees(db);
});

test("whoever wrote it still finds, edits and takes back what is shown without a name", async ({
  db,
  people,
}) => {
  const { ada, cleo, ben } = people;
  const answer = await answered(db, cleo, await asked(db, ben));
  done(await perform(db, ada, conceal, { post: answer, reason }));
  expect(await findOwnPost(db, cleo, answer)).toMatchObject({ id: answer, concealed: true });
  expect((await listOwnPosts(db, cleo.id, "answer", 1))?.rows).toMatchObject([{ id: answer }]);
  expect(refusal(await perform(db, cleo, cast, { post: answer, value: 1 })).code).toBe(
    "not-allowed",
  );
  done(await perform(db, cleo, edit, { post: answer, body }));
  const history = await findHistory(db, answer, 1);
  expect(history?.versions.map(({ author }) => author)).toEqual([
    { kind: "guest", name: null },
    { kind: "guest", name: null },
  ]);
  expect(JSON.stringify(history)).not.toContain("Cleo");
  done(await perform(db, cleo, withdraw, { post: answer }));
  await agrees(db);
});

test("nobody earns where no name is shown, and whoever accepted still does", async ({
  db,
  people,
}) => {
  const { ada, ben, cleo, dan } = people;
  const question = await asked(db, ben);
  const answer = await answered(db, cleo, question);
  done(await perform(db, ada, conceal, { post: answer, reason }));
  done(await perform(db, dan, cast, { post: answer, value: 1 }));
  done(await perform(db, ben, accept, { answer }));
  expect(await memberRow(db, cleo.id)).toMatchObject({ points: 100, answer_count: 0 });
  expect(await memberRow(db, ben.id)).toMatchObject({ points: 150 });
  await agrees(db);
});

test("the author may do it alone, a moderator may, and nobody else or twice", async ({
  db,
  people,
}) => {
  const { ben, cleo, hana, ada } = people;
  const post = await asked(db, ben);
  for (const who of [cleo, hana]) {
    expect(refusal(await perform(db, who, conceal, { post, reason })).code).toBe("not-allowed");
  }
  done(await perform(db, ben, conceal, { post, reason }));
  expect(refusal(await perform(db, ada, conceal, { post, reason })).code).toBe("conflict");
  const [logged] = await db.execute(
    sql`select open, actor_id from audit_log where event = 'post.concealed'`,
  );
  expect(logged).toEqual({ open: false, actor_id: String(ben.id) });
});

test("the name that a guest chose goes too, and a post without a name has none to lose", async ({
  db,
  people,
}) => {
  const guest = await arrive(db);
  const post = await asked(db, guest, { displayName: "Sleepless in Bergen" });
  done(await perform(db, people.ada, conceal, { post, reason }));
  const thread = await findThread(db, post, page);
  expect(JSON.stringify(thread)).not.toContain("Bergen");
  const nameless = await asked(db, guest);
  expect(refusal(await perform(db, people.ada, conceal, { post: nameless, reason })).code).toBe(
    "conflict",
  );
});
