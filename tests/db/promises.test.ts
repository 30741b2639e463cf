import { type SQL, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { answered, arrive, asked, commented, test } from "#tests/village/village.ts";

/** What the database says to a statement that it refuses. */
async function refusal(db: Database, statement: SQL): Promise<string | undefined> {
  try {
    await db.transaction((tx) => tx.execute(statement));
    return undefined;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

const by = (name: string) => expect.stringContaining(`"${name}"`);

describe("a question", () => {
  test("has an answer of its own for its accepted one, and nothing else", async ({
    db,
    people: { ben, cleo },
  }) => {
    const question = await asked(db, ben);
    const answer = await answered(db, cleo, question);
    const comment = await commented(db, cleo, question);
    const elsewhere = await answered(
      db,
      cleo,
      await asked(db, ben, { title: "And how in winter?" }),
    );
    const accepting = (post: number) => sql`
      update posts set accepted_answer_id = ${post} where id = ${question}`;
    const acceptance = (post: number) => sql`
      insert into acceptances (question_id, answer_id) values (${question}, ${post})`;
    for (const post of [question, comment, elsewhere]) {
      expect(await refusal(db, accepting(post))).toEqual(by("posts_accepted_answer"));
      expect(await refusal(db, acceptance(post))).toEqual(by("acceptances_of_an_answer"));
    }
    expect(await refusal(db, accepting(answer))).toBeUndefined();
    expect(await refusal(db, acceptance(answer))).toBeUndefined();
  });

  test("alone is closed, is an original, and stands under tags", async ({
    db,
    people: { ben, cleo },
  }) => {
    const [question, original] = [
      await asked(db, ben),
      await asked(db, ben, { title: "And how in winter?" }),
    ];
    const answer = await answered(db, cleo, question);
    const closing = (id: number, of: number | null, kind: string | null = "question") => sql`
      insert into closures (question_id, reason, duplicate_of_id, duplicate_kind)
      values (${id}, 'duplicate', ${of}::bigint, ${kind})`;
    expect(await refusal(db, closing(answer, null))).toEqual(by("closures_of_a_question"));
    expect(await refusal(db, closing(question, answer))).toEqual(
      by("closures_duplicate_of_a_question"),
    );
    expect(await refusal(db, closing(question, answer, null))).toEqual(
      by("closures_duplicate_kind_told"),
    );
    expect(await refusal(db, closing(question, answer, "answer"))).toEqual(
      by("closures_duplicate_kind"),
    );
    expect(await refusal(db, closing(question, original))).toBeUndefined();
    await db.execute(sql`delete from posts where id = ${original}`);
    const left = await readRows(
      db,
      sql`select question_id as id, duplicate_of_id as of from closures`,
    );
    expect(left).toEqual([{ id: question, of: null }]);

    await db.execute(sql`insert into tags (id, name) values (901, 'summer')`);
    expect(await refusal(db, tagging(901, answer))).toEqual(by("question_tags_of_a_question"));
    expect(await refusal(db, tagging(901, question))).toBeUndefined();
  });
});

const tagging = (tag: number, post: number) => sql`
  insert into question_tags
    (tag_id, question_id, visible, created_at, active_at, score, answer_count, view_count)
  values (${tag}, ${post}, true, now(), now(), 0, 0, 0)`;

test("a word that leads to a tag leads to no other word, and holds no questions", async ({
  db,
  people: { ben },
}) => {
  const question = await asked(db, ben);
  await db.execute(sql`
    insert into tags (id, name, synonym_of_id) values (901, 'heat', null), (902, 'warmth', 901)`);
  const leading = (from: number, to: number) =>
    sql`insert into tags (id, name, synonym_of_id) values (${from}, 'swelter', ${to})`;
  expect(await refusal(db, leading(903, 902))).toEqual(by("tags_synonym_of_a_tag"));
  expect(await refusal(db, tagging(902, question))).toEqual(by("question_tags_under_a_tag"));
  expect(await refusal(db, tagging(901, question))).toBeUndefined();
  await db.execute(sql`insert into tags (id, name) values (904, 'summer')`);
  const renaming = sql`update tags set synonym_of_id = 904 where id = 901`;
  expect(await refusal(db, renaming)).toBeDefined();
});

test("a category stands one step below the one above it", async ({ db }) => {
  await db.execute(sql`
    insert into categories (id, name, slug, path, depth, parent_id)
    values (901, 'Top', 'top', 'top', 1, null), (902, 'Under', 'under', 'top/under', 2, 901)`);
  const third = (depth: number) => sql`
    insert into categories (name, slug, path, depth, parent_id)
    values ('Deep', 'deep', 'top/under/deep', ${depth}, 902)`;
  expect(await refusal(db, third(2))).toEqual(by("categories_parent"));
  expect(await refusal(db, third(4))).toEqual(by("categories_parent"));
  expect(await refusal(db, third(3))).toBeUndefined();
});

describe("an appeal", () => {
  const decide = (db: Database, id: number, post: number, who: number | null) =>
    db.execute(sql`
      insert into decisions (id, post_id, act, by_id, rule, reason)
      values (${id}, ${post}, 'hide', ${who}::bigint, ${who === null ? "words" : null}, 'Told.')`);
  const appealing = (decision: number, decider: number | null, answerer: number) => sql`
    insert into appeals (decision_id, decided_by_id, text, outcome, answered_at, answered_by_id)
    values (${decision}, ${decider}::bigint, '', 'upheld', now(), ${answerer})`;

  test("is never answered by whoever decided, and cannot keep quiet about who that was", async ({
    db,
    people: { ada, ben, cleo },
  }) => {
    const post = await asked(db, ben);
    await decide(db, 901, post, ada.id);
    await decide(db, 902, post, null);
    expect(await refusal(db, appealing(901, ada.id, ada.id))).toEqual(
      by("appeals_another_decides"),
    );
    expect(await refusal(db, appealing(901, null, ada.id))).toEqual(by("decided_by_id"));
    expect(await refusal(db, appealing(901, 0, ada.id))).toEqual(by("appeals_decider"));
    expect(await refusal(db, appealing(901, cleo.id, ada.id))).toEqual(by("appeals_decider"));
    expect(await refusal(db, appealing(901, ada.id, cleo.id))).toBeUndefined();
    expect(await refusal(db, appealing(902, 0, ada.id))).toBeUndefined();
  });

  test("stays when the row of whoever decided goes", async ({ db, people: { ada, ben, cleo } }) => {
    await decide(db, 901, await asked(db, ben), ada.id);
    await db.execute(appealing(901, ada.id, cleo.id));
    await db.execute(sql`delete from members where id = ${ada.id}`);
    expect(await readRows(db, sql`select decided_by_id as by from appeals`)).toEqual([{ by: 0 }]);
  });
});

test("what is earned once is credited once, until it is undone", async ({ db, people }) => {
  const question = await asked(db, people.ben);
  const entry = (reason: string, post: number | null) => sql`
    insert into point_entries (member_id, reason, points, post_id)
    values (${people.ben.id}, ${reason}, 5, ${post}::bigint)`;
  expect(await refusal(db, entry("joined", null))).toEqual(by("point_entries_joined_once"));
  expect(await refusal(db, entry("asked", question))).toEqual(by("point_entries_once_a_post"));
  expect(await refusal(db, entry("voted", question))).toBeUndefined();
  expect(await refusal(db, entry("voted", question))).toEqual(by("point_entries_once_a_vote"));
  await db.execute(sql`
    update point_entries set undone_at = now(), undone_by = 'withdrawn' where reason = 'voted'`);
  expect(await refusal(db, entry("voted", question))).toBeUndefined();
});

test("a report has one who raises it, and each member one that is open for a profile", async ({
  db,
  people: { ben, cleo },
}) => {
  const guest = await arrive(db);
  const reporting = (from: number | null, visitor: number | null) => sql`
    insert into flags (member_id, raised_by_id, guest_id, reason, text_then)
    values (${ben.id}, ${from}::bigint, ${visitor}::bigint, 'spam', '')`;
  expect(await refusal(db, reporting(cleo.id, guest.id))).toEqual(by("flags_one_raises"));
  expect(await refusal(db, reporting(cleo.id, null))).toBeUndefined();
  expect(await refusal(db, reporting(cleo.id, null))).toEqual(by("flags_once_on_a_member"));
  expect(await refusal(db, reporting(null, guest.id))).toBeUndefined();
});

test("the log is added to, and changed by nobody but who says that it is to be", async ({
  db,
  people: { ben },
}) => {
  await asked(db, ben);
  const said = expect.stringContaining("The log is added to, and not changed");
  const rewriting = sql`update audit_log set reason = 'Something else'`;
  expect(await refusal(db, rewriting)).toEqual(said);
  expect(await refusal(db, sql`delete from audit_log`)).toEqual(said);
  expect(await refusal(db, sql`truncate audit_log`)).toEqual(said);
  await db.execute(sql`select set_config('askwell.maintenance', 'audit_log', true)`);
  expect(await refusal(db, rewriting)).toBeUndefined();
});
