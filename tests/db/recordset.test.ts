import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { recordset } from "#db/recordset.ts";
import { keepMembers } from "#lib/members/kept.ts";
import { freshDatabase } from "#tests/support/database.ts";

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let connection: Connection;

beforeAll(async () => {
  fresh = await freshDatabase();
  connection = connect(fresh.url, { max: 1 });
});
afterAll(async () => {
  await connection.close();
  await fresh.drop();
});

const columns = { id: "int", reason: "text", floored: "boolean" } as const;
const one = { id: 1, reason: "asked", floored: true };
const other = { id: 2, reason: null, floored: false };

const read = async (rows: (typeof one | typeof other)[]) => [
  ...(await connection.db.execute(sql`select * from ${recordset("r", rows, columns)} order by id`)),
];

test("rows come back as they were given, one as well as several", async () => {
  expect(await read([one])).toEqual([one]);
  expect(await read([other])).toEqual([other]);
  expect(await read([other, one])).toEqual([one, other]);
  expect(await read([])).toEqual([]);
});

test("what changes one row is planned once, and not anew each time", async () => {
  const { db, sql: client } = connection;
  const change = { member: 1, points: 1, earned: { reason: "asked", points: 1, count: 1 } };
  for (let time = 0; time < 10; time += 1) await keepMembers(db, [change]);
  const [prepared] = await client<{ once: boolean }[]>`
    select generic_plans > 0 as once from pg_prepared_statements where statement like 'update members m%'`;
  expect(prepared).toEqual({ once: true });
});
