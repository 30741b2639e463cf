import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { perform } from "#lib/command.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { done } from "#lib/village/done.ts";
import { system } from "#lib/words/actor.ts";
import { type Site, test } from "#tests/support/operator.ts";

/** Types what has to go well; answers what was said. */
async function type({ askwell }: Site, ...args: string[]): Promise<string> {
  const { code, said } = await askwell("member", ...args);

  expect(code, said).toBe(0);
  return said;
}

describe("the operator", () => {
  test("makes an administrator by either word, and gives a role by either", async ({ site }) => {
    await type(site, "create", "--name", "Wanda", "--role", "admin");
    await type(site, "create", "--name", "Ida", "--role", "moderator");
    expect(await type(site, "role", "Ida", "admin")).toBe("Ida is administrator now.\n");
    const roles = await site.db.execute(sql`select name, role from members order by id`);
    expect([...roles]).toEqual([
      { name: "Wanda", role: "administrator" },
      { name: "Ida", role: "administrator" },
    ]);
    expect((await site.askwell("member", "role", "Ida", "queen")).code).toBe(1);
  });

  test("blocks somebody without saying why, and they read a kind word all the same", async ({
    site,
  }) => {
    await type(site, "create", "--name", "Wanda");
    await type(site, "block", "Wanda");
    const [kept] = await site.db.execute<{ reason: string }>(sql`select reason from suspensions`);
    expect(kept?.reason).toContain("Nothing that you wrote is lost");
  });

  test("ends a suspension, and says so where there is none", async ({ site }) => {
    await type(site, "create", "--name", "Wanda");
    await type(site, "block", "Wanda", "--days", "3");
    const said = await type(site, "reinstate", "Wanda", "--reason", "We spoke about it.");
    expect(said).toBe("Wanda is not suspended any more.\n");
    const [lifted] = await site.db.execute(sql`
      select s.lifted_reason as reason, m.suspended_until > now() as suspended
      from suspensions s join members m on m.id = s.member_id`);
    expect(lifted).toMatchObject({ reason: "We spoke about it." });
    expect(lifted?.suspended).not.toBe(true);
    expect(await site.askwell("member", "reinstate", "Wanda")).toMatchObject({
      code: 1,
      said: expect.stringContaining("not suspended"),
    });
  });

  test("makes somebody moderator of a category, and member again, on the running site", async ({
    site,
  }) => {
    await type(site, "create", "--name", "Wanda");
    done(await perform(site.db, system, createCategory, { name: "Sleep" }));
    const kept = () => site.db.execute(sql`select from category_moderators`);
    const made = await type(site, "role", "Wanda", "moderator", "--category", "sleep");
    expect(made).toBe("Wanda is a moderator of sleep now.\n");
    expect(await kept()).toHaveLength(1);
    await type(site, "role", "Wanda", "member", "--category", "sleep");
    expect(await kept()).toHaveLength(0);
    expect(
      (await site.askwell("member", "role", "Wanda", "expert", "--category", "sleep")).code,
    ).toBe(1);
    expect(
      (await site.askwell("member", "role", "Wanda", "moderator", "--category", "dreams")).code,
    ).toBe(1);
  });
});
