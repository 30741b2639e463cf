import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "#db/client.ts";
import { isLost } from "#db/lost.ts";
import { test } from "#tests/support/database.ts";

const failing = (attempt: Promise<unknown>) =>
  attempt.then(() => undefined).catch((error) => error);

describe("a database", () => {
  test("that does not answer is lost", async () => {
    const { db, close } = connect("postgresql://nobody@127.0.0.1:1/nowhere");
    expect(isLost(await failing(db.execute(sql`select 1`)))).toBe(true);
    await close();
  });

  test("that refuses a statement is not", async ({ db }) => {
    expect(isLost(await failing(db.transaction((tx) => tx.execute(sql`select nonsense`))))).toBe(
      false,
    );
    expect(isLost(new Error("Something else"))).toBe(false);
    expect(isLost("no error")).toBe(false);
  });
});
