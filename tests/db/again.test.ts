import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { again } from "#db/again.ts";
import { type Connection, connect, type Database } from "#db/client.ts";
import { freshDatabase } from "#tests/support/database.ts";

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let connection: Connection;

beforeAll(async () => {
  fresh = await freshDatabase();
  connection = connect(fresh.url, { max: 4 });
  await connection.db.execute(sql`create table rows (id int primary key, changed int not null)`);
  await connection.db.execute(sql`insert into rows values (1, 0), (2, 0)`);
});
afterAll(async () => {
  await connection.close();
  await fresh.drop();
});

const change = (tx: Database, id: number) =>
  tx.execute(sql`update rows set changed = changed + 1 where id = ${id}`);

/** Locks both rows, and the second when the other one holds it, the first time. */
function inOrder(first: number, second: number, met: () => Promise<void>) {
  return again(() =>
    connection.db.transaction(async (tx) => {
      await change(tx, first);
      await met();
      await change(tx, second);
    }),
  );
}

test("two who wait for each other are both done in the end, each once", async () => {
  let holding = 0;
  const both = Promise.withResolvers<void>();
  const met = () => {
    holding += 1;
    if (holding === 2) both.resolve();
    return both.promise;
  };
  await Promise.all([inOrder(1, 2, met), inOrder(2, 1, met)]);
  expect(holding).toBe(3);
  const rows = await connection.db.execute(sql`select id, changed from rows order by id`);
  expect([...rows]).toEqual([
    { id: 1, changed: 2 },
    { id: 2, changed: 2 },
  ]);
});

test("whatever fails for another reason is not tried again, and what never goes through ends", async () => {
  let tried = 0;
  const failing = (code: string) => async () => {
    tried += 1;
    throw Object.assign(new Error("No."), { cause: { code } });
  };
  await expect(again(failing("23505"))).rejects.toThrow("No.");
  expect(tried).toBe(1);
  await expect(again(failing("40P01"))).rejects.toThrow("No.");
  expect(tried).toBe(5);
});
