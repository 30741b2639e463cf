import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { ending } from "#db/ending.ts";
import { freshDatabase } from "#tests/support/database.ts";

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let connection: Connection;
const said: string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  connection = connect(fresh.url, { max: 2, onStatement: (statement) => said.push(statement) });
  await connection.db.execute(sql`create table written (word text unique)`);
});
beforeEach(async () => {
  await connection.db.execute(sql`truncate written`);
  said.length = 0;
});
afterAll(async () => {
  await connection.close();
  await fresh.drop();
});

const write = (word: string) => sql`insert into written values (${word})`;
const written = async () =>
  [...(await connection.db.execute<{ word: string }>(sql`select word from written`))].map(
    ({ word }) => word,
  );

test("the commit is sent before the last statement is answered, and what was written is there", async () => {
  const answer = await ending(connection.db, async (tx) => {
    await tx.execute(write("first"));
    const slow = tx.execute(sql`select pg_sleep(0.1)`).then(() => said.push("answered"));
    return { answer: "done", last: Promise.all([slow, tx.execute(write("last"))]) };
  });
  expect(answer).toBe("done");
  expect(said.slice(-2)).toEqual(["commit", "answered"]);
  expect(await written()).toEqual(["first", "last"]);
});

test("a last statement that fails undoes all of it, and is told", async () => {
  const failing = ending(connection.db, async (tx) => {
    await tx.execute(write("once"));
    return { answer: undefined, last: tx.execute(write("once")).then() };
  });
  await expect(failing).rejects.toMatchObject({ cause: { code: "23505" } });
  expect(await written()).toEqual([]);
  await connection.db.transaction((tx) => tx.execute(write("later")));
  expect(await written()).toEqual(["later"]);
});

test("what is asked after the work has ended is refused, and not asked outside of it", async () => {
  const late = ending(connection.db, async (tx) => {
    const last = new Promise((later) => setTimeout(later, 20)).then(() =>
      tx.execute(write("late")),
    );
    return { answer: undefined, last };
  });
  await expect(late).rejects.toThrow("Failed query");
  expect(await written()).toEqual([]);
});

test("within another transaction, what fails leaves the outer one as it was", async () => {
  await connection.db.transaction(async (tx) => {
    await tx.execute(write("outer"));
    const inner = ending(tx, async (within) => ({
      answer: undefined,
      last: within.execute(write("outer")).then(),
    }));
    await expect(inner).rejects.toMatchObject({ cause: { code: "23505" } });
    await tx.execute(write("after"));
  });
  expect(await written()).toEqual(["outer", "after"]);
});
