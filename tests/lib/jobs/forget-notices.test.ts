import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { readRows } from "#db/rows.ts";
import { forgetNotices } from "#lib/jobs/forget-notices.ts";
import { limits } from "#lib/words/limits.ts";
import { asked, test } from "#tests/village/village.ts";

test("an inbox forgets what was read long ago, and later what nobody read", async ({
  db,
  people,
}) => {
  const question = await asked(db, people.ben);
  const { days } = limits.notices;
  const keep = (age: number, read: boolean, reason: string) =>
    db.execute(sql`
      insert into notices (member_id, kind, event, question_id, post_id, reason, created_at, read_at)
      values (${people.ben.id}, 'edited', 'post.edited', ${question}, ${question}, ${reason},
        now() - make_interval(days => ${age}), case when ${read}::boolean then now() end)`);
  await keep(days - 1, true, "young and read");
  await keep(days + 1, true, "old and read");
  await keep(days + 1, false, "old and new to them");
  await keep(2 * days + 1, false, "very old");
  await forgetNotices.run(db, undefined);
  const left = await readRows<{ reason: string }>(db, sql`select reason from notices order by id`);
  expect(left.map(({ reason }) => reason)).toEqual(["young and read", "old and new to them"]);
});
