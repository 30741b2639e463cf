import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { isLost } from "#db/lost.ts";
import { wordless } from "#db/wordless.ts";
import { test } from "#tests/support/database.ts";

const words = "what somebody confided";

test("what is logged of a failed statement holds its reason, and nobody's words", async ({
  db,
}) => {
  const failed = await db
    .transaction((tx) => tx.execute(sql`select ${words}::text, 1 / ${0}::integer`))
    .then(() => undefined)
    .catch((error: unknown) => error);
  expect(String(failed)).toContain(words);

  const quiet = wordless(failed) as Error;
  expect(quiet.message).toContain("division by zero");
  expect(`${quiet.message} ${quiet.stack} ${JSON.stringify(quiet)}`).not.toContain(words);
});

test("a lost connection is still told apart, and other errors are left as they are", () => {
  const cause = Object.assign(new Error("gone"), { code: "57P01" });
  const wrapped = Object.assign(new Error("Failed query"), { query: "select", params: [], cause });
  expect(isLost(wordless(wrapped))).toBe(true);
  const other = new Error("another");
  expect(wordless(other)).toBe(other);
});
