import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { freshDatabase } from "#tests/support/database.ts";

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let connection: Connection;

beforeAll(async () => {
  fresh = await freshDatabase();
  connection = connect(fresh.url, { max: 2 });
  await connection.db.execute(sql`create table written (word text)`);
});
afterAll(async () => {
  await connection.close();
  await fresh.drop();
});

const written = async () =>
  [...(await connection.db.execute<{ word: string }>(sql`select word from written`))].map(
    ({ word }) => word,
  );

test("what goes on after its transaction was given up writes nothing any more", async () => {
  const late: Promise<unknown>[] = [];
  const given = connection.db.transaction(async (tx) => {
    const refused = tx.execute(sql`select 1`).then(() => {
      throw new Error("Not so.");
    });
    const goesOn = async () => {
      await tx.execute(sql`select pg_sleep(0.05)`);
      await tx.execute(sql`select pg_sleep(0.05)`);
      await tx.execute(sql`insert into written values ('late')`);
    };
    late.push(goesOn().catch(String));
    await Promise.all([refused, ...late]);
  });
  await expect(given).rejects.toThrow("Not so.");
  expect(await Promise.all(late)).toEqual([expect.stringContaining("Failed query")]);
  expect(await written()).toEqual([]);
});

test("what was done in a transaction is there, also in one within it", async () => {
  await connection.db.transaction(async (tx) => {
    await tx.execute(sql`insert into written values ('outer')`);
    await tx.transaction(async (inner) => {
      await inner.execute(sql`insert into written values ('inner')`);
    });
    await tx.execute(sql`insert into written values ('after')`);
  });
  expect(await written()).toEqual(["outer", "inner", "after"]);
});

test("whoever only reads needs no place among those who write, and can write nothing", async () => {
  const { db } = connection;
  const reading = { accessMode: "read only" } as const;
  const held = Promise.withResolvers<void>();
  const writers = Array.from({ length: 2 }, () => db.transaction(() => held.promise));
  const [row] = await db.transaction((tx) => tx.execute(sql`select 1 as one`), reading);
  expect(row).toEqual({ one: 1 });
  held.resolve();
  await Promise.all(writers);
  const write = sql`insert into written values ('read')`;
  await expect(db.transaction((tx) => tx.execute(write), reading)).rejects.toThrow();
  expect(await written()).not.toContain("read");
});
