import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "#db/client.ts";
import { freshDatabase, test } from "#tests/support/database.ts";

describe("the tests' own ground", () => {
  for (const round of ["first", "second"]) {
    test(`the ${round} test finds nothing of another's doings`, async ({ db }) => {
      await db.execute(sql`create table leftovers (word text)`);
      const rows = await db.execute(sql`select count(*)::int as n from leftovers`);
      expect(rows).toEqual([{ n: 0 }]);
    });
  }

  test("a fresh database is seen by every connection until it is dropped", async () => {
    const fresh = await freshDatabase();
    const [one, two] = [connect(fresh.url), connect(fresh.url)];
    await one.sql`create table kept (word text)`;
    await one.sql`insert into kept values ('tea')`;
    expect([...(await two.sql`select word from kept`)]).toEqual([{ word: "tea" }]);
    await one.close();
    await two.close();
    await fresh.drop();
    const gone = connect(fresh.url);
    await expect(gone.sql`select 1`).rejects.toThrow("does not exist");
    await gone.close();
  });
});
