import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { credentials } from "#db/schema/members.ts";
import { accept } from "#lib/answers/accept.ts";
import { withdrawAcceptance } from "#lib/answers/withdraw-acceptance.ts";
import { perform } from "#lib/command.ts";
import { follow } from "#lib/follows/follow.ts";
import { choose } from "#lib/notices/choose.ts";
import { countUnread } from "#lib/notices/queries.ts";
import { tellTidings } from "#lib/notices/tell-tidings.ts";
import { approve } from "#lib/posts/approve.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { close } from "#lib/questions/close.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { cast } from "#lib/votes/cast.ts";
import type { Actor } from "#lib/words/actor.ts";
import { answered, asked, commented, done, test } from "#tests/village/village.ts";

type Told = { name: string; kind: string; event: string; post: number; reason: string | null };

/** Tells all that waits, and answers who was told of what. */
/** Of posts; that Eve is suspended is told too. */
async function told(db: Database): Promise<Told[]> {
  await tellTidings.run(db, undefined);
  return readRows<Told>(
    db,
    sql`select m.name, n.kind, n.event, n.post_id as post, n.reason
      from notices n join members m on m.id = n.member_id
      where n.post_id is not null order by n.id, m.name`,
  );
}
const short = (rows: Told[]) => rows.map(({ name, kind, post }) => [name, kind, post]);
const reason = "It names somebody who did not agree to that.";

/** Gives a member a confirmed address. */
async function reachable(db: Database, who: Actor & { id: number }, email: string): Promise<void> {
  await db
    .insert(credentials)
    .values({ memberId: who.id, email, emailConfirmedAt: new Date() })
    .onConflictDoUpdate({
      target: credentials.memberId,
      set: { email, emailConfirmedAt: new Date() },
    });
}

const mails = (db: Database) =>
  readRows<{
    recipient: string;
    subject: string;
    text: string;
    quotes: boolean;
    headers: Record<string, string>;
  }>(
    db,
    sql`select recipient, subject, text, quotes, headers from outbox where kind like 'notice-%' order by id`,
  );

const following = async (db: Database, who: Actor, subject: string, id: number) =>
  done(await perform(db, who, follow, { subject, id }));

describe("people are told", () => {
  test("whoever asked hears of answers, and whoever wrote hears of comments", async ({
    db,
    people,
  }) => {
    const { ben, cleo, dan } = people;
    const question = await asked(db, ben);
    const answer = await answered(db, cleo, question);
    const onAnswer = await commented(db, dan, answer);
    const onQuestion = await commented(db, people.guest, question);
    expect(short(await told(db))).toEqual([
      ["Ben", "answer", answer],
      ["Cleo", "comment", onAnswer],
      ["Ben", "comment", onQuestion],
    ]);
    expect(await countUnread(db, ben.id)).toBe(2);
  });

  test("nobody hears of what they did themselves", async ({ db, people }) => {
    const { ben } = people;
    const question = await asked(db, ben);
    await following(db, ben, "question", question);
    const answer = await answered(db, ben, question);
    await commented(db, ben, answer);
    done(await perform(db, ben, accept, { answer }));
    expect(await told(db)).toEqual([]);
  });

  test("each person hears of one thing once, as that which is nearest to them", async ({
    db,
    people,
  }) => {
    const { ben, cleo, dan } = people;
    const question = await asked(db, ben);
    await following(db, ben, "question", question);
    await following(db, dan, "question", question);
    await following(db, cleo, "question", question);
    const answer = await answered(db, cleo, question);
    expect(short(await told(db))).toEqual([
      ["Ben", "answer", answer],
      ["Dan", "followed", answer],
    ]);
    expect(await told(db)).toHaveLength(2);
  });

  test("a new question reaches those who follow its tag, its category or whoever asked, each once", async ({
    db,
    people,
  }) => {
    const { ben, cleo, dan, hana, miriam } = people;
    const created = async (name: string, parent?: number) =>
      done(await perform(db, miriam, createCategory, { name, parent })).category;
    const above = await created("Rest");
    const below = await created("Night", above);
    await asked(db, ben, { tags: ["sleep"] });
    await told(db);
    const [tag] = await readRows<{ id: number }>(db, sql`select id from tags where name = 'sleep'`);
    await following(db, cleo, "tag", tag?.id ?? 0);
    await following(db, cleo, "member", ben.id);
    await following(db, dan, "member", ben.id);
    await following(db, hana, "category", above);
    const question = await asked(db, ben, {
      title: "And in winter, how then?",
      tags: ["sleep"],
      category: below,
    });
    expect(short(await told(db)).toSorted()).toEqual([
      ["Cleo", "question", question],
      ["Dan", "question", question],
      ["Hana", "question", question],
    ]);
  });

  test("whoever follows a member hears of their answers, and nearer news comes first", async ({
    db,
    people,
  }) => {
    const { ben, cleo, dan, hana } = people;
    const question = await asked(db, ben);
    await told(db);
    for (const who of [ben, dan, hana]) await following(db, who, "member", cleo.id);
    await following(db, dan, "question", question);
    const answer = await answered(db, cleo, question);
    await commented(db, cleo, question);
    expect(
      short(await told(db))
        .slice(0, 3)
        .toSorted(),
    ).toEqual([
      ["Ben", "answer", answer],
      ["Dan", "followed", answer],
      ["Hana", "member", answer],
    ]);
    expect((await told(db)).filter(({ name }) => name === "Hana")).toHaveLength(1);
  });

  test("whoever left the box unticked hears of no answer to that question, until they follow it", async ({
    db,
    people,
  }) => {
    const { ben, cleo, dan, hana } = people;
    const quiet = await asked(db, ben, { notifyAsked: "1" });
    const ticked = await asked(db, ben, {
      ...{ notifyAsked: "1", notify: "1" },
      title: "And in winter, how then?",
    });
    await answered(db, cleo, quiet);
    const heard = await answered(db, cleo, ticked);
    const comment = await commented(db, cleo, quiet);
    expect(short(await told(db))).toEqual([
      ["Ben", "answer", heard],
      ["Ben", "comment", comment],
    ]);
    await following(db, dan, "question", quiet);
    await answered(db, hana, quiet);
    expect((await told(db)).filter(({ name }) => name === "Ben")).toHaveLength(2);
    await following(db, ben, "question", quiet);
    const again = await answered(db, dan, quiet);
    expect(short(await told(db)).at(-1)).toEqual(["Ben", "answer", again]);
  });

  test("an accepted answer and an edit by somebody else are told, a vote is not", async ({
    db,
    people,
  }) => {
    const { ben, cleo, hana } = people;
    const question = await asked(db, ben);
    const answer = await answered(db, cleo, question);
    await told(db);
    done(await perform(db, ben, accept, { answer }));
    done(await perform(db, ben, cast, { post: answer, value: 1 }));
    done(
      await perform(db, hana, edit, {
        post: answer,
        body: "With wet curtains, at the very least.",
        reason: "Clearer",
      }),
    );
    expect(short((await told(db)).filter(({ name }) => name === "Cleo"))).toEqual([
      ["Cleo", "accepted", answer],
      ["Cleo", "edited", answer],
    ]);
  });
});

describe("what is out of sight", () => {
  test("tells nobody but its author, who learns why", async ({ db, people }) => {
    const { ada, ben, cleo } = people;
    const question = await asked(db, ben);
    const answer = await answered(db, cleo, question);
    done(await perform(db, ada, hide, { post: answer, reason }));
    expect(await told(db)).toMatchObject([{ name: "Cleo", kind: "decided", reason }]);
    expect(await countUnread(db, ben.id)).toBe(0);
    expect(await countUnread(db, cleo.id)).toBe(1);
  });

  test("leaves the inboxes in which it was, and comes back with the post", async ({
    db,
    people,
  }) => {
    const { ada, ben, cleo } = people;
    const question = await asked(db, ben);
    const answer = await answered(db, cleo, question);
    await told(db);
    expect(await countUnread(db, ben.id)).toBe(1);
    done(await perform(db, ada, hold, { post: answer, reason }));
    expect(await countUnread(db, ben.id)).toBe(0);
    done(await perform(db, ada, approve, { post: answer, reason }));
    const rows = await told(db);
    expect(rows.filter(({ name }) => name === "Ben")).toHaveLength(1);
    expect(await countUnread(db, ben.id)).toBe(1);
  });

  test("a closed question is told to whoever asked, with the reason", async ({ db, people }) => {
    const { ada, ben } = people;
    const question = await asked(db, ben);
    done(await perform(db, ada, close, { question, note: "Too wide to be answered." }));
    expect(await told(db)).toMatchObject([
      { name: "Ben", event: "question.closed", reason: "Too wide to be answered." },
    ]);
  });
});

describe("mails", () => {
  test("go to confirmed addresses, say no word of a post, and can be stopped", async ({
    db,
    people,
  }) => {
    const { ben, cleo } = people;
    await reachable(db, ben, "ben@example.org");
    const question = await asked(db, ben);
    await answered(db, cleo, question);
    await told(db);
    const [mail, ...others] = await mails(db);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      recipient: "ben@example.org",
      subject: "A new answer to your question",
    });
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/summer|curtains|Cleo/);
    expect(mail?.headers).toMatchObject({
      "List-Unsubscribe": expect.stringMatching(/^<http.*\/unsubscribe\/m\d+\.answer\..{43}>$/),
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      References: `<question.${question}@localhost>`,
      "In-Reply-To": `<question.${question}@localhost>`,
    });
  });

  test("quote what was written for those who ask for that, and stop where they are not wanted", async ({
    db,
    people,
  }) => {
    const { ben, cleo, dan } = people;
    await reachable(db, ben, "ben@example.org");
    await reachable(db, dan, "dan@example.org");
    done(await perform(db, ben, choose, { "answer-mail": "on", "words-mail": "on" }));
    done(await perform(db, dan, choose, { "answer-site": "on" }));
    await answered(db, cleo, await asked(db, ben));
    await answered(db, cleo, await asked(db, dan));
    const rows = await told(db);
    expect(rows.map(({ name }) => name)).toEqual(["Dan"]);
    const sent = await mails(db);
    expect(sent).toMatchObject([{ recipient: "ben@example.org", quotes: true }]);
    // The words themselves are read when it is sent: tests/lib/mail/of-a-post.test.ts.
    expect(sent[0]?.text).not.toMatch(/summer|curtains/);
  });

  test("of an acceptance that is taken back and given again come once", async ({ db, people }) => {
    const { ben, cleo } = people;
    await reachable(db, cleo, "cleo@example.org");
    const answer = await answered(db, cleo, await asked(db, ben));
    const again = async () => {
      done(await perform(db, ben, accept, { answer }));
      await told(db);
      done(await perform(db, ben, withdrawAcceptance, { answer }));
    };
    await again();
    await again();
    expect((await told(db)).filter(({ kind }) => kind === "accepted")).toHaveLength(1);
    expect(await mails(db)).toHaveLength(1);
    done(await perform(db, cleo, choose, { "accepted-mail": "on" }));
    await db.execute(sql`delete from notices`);
    await again();
    expect(await mails(db)).toHaveLength(1);
  });

  test("wait for an address to be confirmed", async ({ db, people }) => {
    const { ben, cleo } = people;
    await reachable(db, ben, "ben@example.org");
    await db
      .update(credentials)
      .set({ emailConfirmedAt: null })
      .where(eq(credentials.memberId, ben.id));
    await answered(db, cleo, await asked(db, ben));
    await told(db);
    expect(await mails(db)).toEqual([]);
  });
});

test("a post costs the same however many follow: one row, told later", async ({ db, people }) => {
  const { ben, cleo } = people;
  const question = await asked(db, ben);
  await db.execute(sql`
    with crowd as (
      insert into members (name, name_key) select 'Crowd ' || n, 'crowd ' || n
      from generate_series(1, 1200) n returning id)
    insert into follows (member_id, subject, subject_id) select id, 'question', ${question} from crowd`);
  await told(db);
  await answered(db, cleo, question);
  const [waiting] = await readRows<{ n: number }>(db, sql`select count(*) as n from tidings`);
  expect(waiting?.n).toBe(1);
  expect((await told(db)).filter(({ kind }) => kind === "followed")).toHaveLength(1200);
});

test("one thing that cannot be told does not keep the others waiting", async ({ db, people }) => {
  const { ben, cleo } = people;
  await db.execute(sql`insert into tidings (event) values
    ('{"name": "answer.posted", "answer": "no number", "question": 0}')`);
  const question = await asked(db, ben);
  await answered(db, cleo, question);
  await expect(told(db)).rejects.toThrow();
  expect(await countUnread(db, ben.id)).toBe(1);
});

test("what another version of the site left to tell, and nobody knows now, is let go of", async ({
  db,
}) => {
  await db.execute(sql`insert into tidings (event) values ('{"name": "carrier.pigeon"}')`);
  expect(await told(db)).toEqual([]);
  expect(await readRows(db, sql`select id from tidings`)).toEqual([]);
});
