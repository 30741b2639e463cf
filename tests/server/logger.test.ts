import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { makeLogger, shownPath } from "#server/logger.ts";
import { test } from "#tests/support/database.ts";

const words = "what-somebody-confided@forum.example";

/** The lines that are logged of an error. */
function logged(error: unknown): string {
  const lines: string[] = [];
  makeLogger({ write: (line) => void lines.push(line) }).error({ err: error }, "It failed.");
  return lines.join("");
}

async function failing(attempt: () => unknown): Promise<unknown> {
  try {
    await attempt();
  } catch (error) {
    return error;
  }
  return expect.unreachable();
}

test("a log holds nobody's words, whatever failed, and says what it was", async ({
  connection,
}) => {
  const { db, sql: driver } = connection;
  const asText = sql`select ${words}::text::int`;
  const failures: [reason: string, attempt: () => unknown][] = [
    ["invalid input syntax for type integer.", () => db.execute(asText)],
    ["invalid input syntax for type json", () => driver.unsafe(`select '${words}'::json`)],
    ["duplicate key value", () => twice()],
    ["Something could not be read.", () => JSON.parse(words)],
  ];
  const twice = () =>
    driver.begin(async (tx) => {
      await tx`insert into tallies (name, value) values (${words}, 1), (${words}, 1)`;
    });
  for (const [reason, attempt] of failures) {
    const line = logged(await failing(attempt));
    expect(line).toContain(reason);
    expect(line).not.toContain(words);
    const wrapped = logged(new Error("Outside.", { cause: await failing(attempt) }));
    expect(wrapped).toContain(reason);
    expect(wrapped).not.toContain(words);
  }
  expect(logged(words)).not.toContain(words);
});

test("an address is logged without titles, names and keys", () => {
  expect(shownPath("/questions/12/why-am-i-so-sad")).toBe("/questions/12/…");
  expect(shownPath("/account/guest/aGVsbG8")).toBe("/account/…/…");
  expect(shownPath("/members/Cleo")).toBe("/members/…");
  expect(shownPath("/why%20me")).toBe("/…");
  expect(shownPath("/")).toBe("/");
});
