import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { ask } from "#lib/questions/ask.ts";
import { unwatch } from "#lib/safety/unwatch.ts";
import { watch } from "#lib/safety/watch.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("what is watched for no more holds nobody at the next attempt, and the log keeps what it was", async ({
  db,
  people: { ada, ben, miriam },
}) => {
  done(await perform(db, miriam, setHolding, { guests: "off", firstPosts: 0, proof: "off" }));
  const rule = { kind: "words", text: "moonshine", action: "block" };
  const { watched } = done(await perform(db, miriam, watch, rule));
  const attempt = () =>
    perform(db, ben, ask, { title: "Is moonshine bad for sleep?" }, { from: "a browser" });
  expect(refusal(await attempt()).fields).toHaveProperty("title");
  expect(refusal(await perform(db, ada, unwatch, { watched })).code).toBe("not-allowed");
  done(await perform(db, miriam, unwatch, { watched }));
  expect(done(await attempt()).waits).toBe(false);
  expect(refusal(await perform(db, miriam, unwatch, { watched })).code).toBe("conflict");
  const [line] = await db.execute(
    sql`select change from audit_log where event = 'words.unwatched'`,
  );
  expect(line).toMatchObject({ change: { before: { text: "moonshine", action: "block" } } });
});
