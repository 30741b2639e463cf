import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { set } from "#lib/blocks/set.ts";
import { perform } from "#lib/command.ts";
import { forgetBlocks } from "#lib/jobs/forget-blocks.ts";
import { done, test } from "#tests/village/village.ts";

test("of a block that has been over for long no address is kept", async ({
  db,
  people: { ada },
}) => {
  const block = async (what: string) =>
    done(await perform(db, ada, set, { kind: "address", what, reason: "Spam.", days: "7" })).block;
  const long = await block("192.0.2.1");
  await block("192.0.2.2");
  await db.execute(sql`update blocks set set_at = now() - interval '200 days',
    expires_at = now() - interval '190 days' where id = ${long}`);
  await forgetBlocks.run(db, undefined);
  const left = await db.execute(sql`select host(first) as first from blocks`);
  expect([...left]).toEqual([{ first: "192.0.2.2" }]);
});
