import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { done } from "#lib/village/done.ts";
import { system } from "#lib/words/actor.ts";
import { test as base, freshDatabase } from "#tests/support/database.ts";

const test = base.extend("site", async ({ task: _ }, { onCleanup }) => {
  const { url, drop } = await freshDatabase();
  const connection = connect(url);
  onCleanup(async () => {
    await connection.close();
    await drop();
  });
  const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: url, LOG_LEVEL: "silent" };
  const askwell = (...args: string[]) =>
    promisify(execFile)(process.execPath, ["bin/askwell.ts", "member", ...args], { env });
  return { db: connection.db, askwell };
});

describe("the operator", () => {
  test("makes an administrator by either word, and gives a role by either", async ({
    site: { db, askwell },
  }) => {
    await askwell("create", "--name", "Wanda", "--role", "admin");
    await askwell("create", "--name", "Ida", "--role", "moderator");
    expect((await askwell("role", "Ida", "admin")).stdout).toBe("Ida is administrator now.\n");
    const roles = await db.execute(sql`select name, role from members order by id`);
    expect([...roles]).toEqual([
      { name: "Wanda", role: "administrator" },
      { name: "Ida", role: "administrator" },
    ]);
    await expect(askwell("role", "Ida", "queen")).rejects.toThrow();
  });

  test("blocks somebody without saying why, and they read a kind word all the same", async ({
    site: { db, askwell },
  }) => {
    await askwell("create", "--name", "Wanda");
    await askwell("block", "Wanda");
    const [kept] = await db.execute<{ reason: string }>(sql`select reason from suspensions`);
    expect(kept?.reason).toContain("Nothing that you wrote is lost");
  });

  test("ends a suspension, and says so where there is none", async ({ site: { db, askwell } }) => {
    await askwell("create", "--name", "Wanda");
    await askwell("block", "Wanda", "--days", "3");
    const { stdout } = await askwell("reinstate", "Wanda", "--reason", "We spoke about it.");
    expect(stdout).toBe("Wanda is not suspended any more.\n");
    const [lifted] = await db.execute(sql`
      select s.lifted_reason as reason, m.suspended_until > now() as suspended
      from suspensions s join members m on m.id = s.member_id`);
    expect(lifted).toMatchObject({ reason: "We spoke about it." });
    expect(lifted?.suspended).not.toBe(true);
    await expect(askwell("reinstate", "Wanda")).rejects.toThrow("not suspended");
  });

  test("makes somebody moderator of a category, and member again, on the running site", async ({
    site: { db, askwell },
  }) => {
    await askwell("create", "--name", "Wanda");
    done(await perform(db, system, createCategory, { name: "Sleep" }));
    const kept = () => db.execute(sql`select from category_moderators`);
    const made = await askwell("role", "Wanda", "moderator", "--category", "sleep");
    expect(made.stdout).toBe("Wanda is a moderator of sleep now.\n");
    expect(await kept()).toHaveLength(1);
    await askwell("role", "Wanda", "member", "--category", "sleep");
    expect(await kept()).toHaveLength(0);
    await expect(askwell("role", "Wanda", "expert", "--category", "sleep")).rejects.toThrow();
    await expect(askwell("role", "Wanda", "moderator", "--category", "dreams")).rejects.toThrow();
  });
});
