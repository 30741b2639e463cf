import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { note } from "#lib/members/note.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("moderators note what others should know of a member, and the log holds no word of it", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  const words = { member: ben.id, note: "Wrote kindly after a talk about sarcasm." };
  done(await perform(db, ada, note, words));
  const [kept] = await db.execute(sql`select member_id, by_id, note from member_notes`);
  expect(kept).toEqual({ member_id: String(ben.id), by_id: String(ada.id), note: words.note });
  const log = await db.execute(sql`select to_jsonb(a)::text as line, open from audit_log a
    where event = 'member.noted'`);
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({ open: false });
  expect(log[0]?.line).not.toContain("sarcasm");
  expect(refusal(await perform(db, cleo, note, words)).code).toBe("not-allowed");
});

test("nobody notes anything about themselves, and no note is empty", async ({
  db,
  people: { ada, ben },
}) => {
  const own = { member: ada.id, note: "I am always right." };
  expect(refusal(await perform(db, ada, note, own)).code).toBe("not-allowed");
  const empty = { member: ben.id, note: "  " };
  expect(refusal(await perform(db, ada, note, empty)).fields).toHaveProperty("note");
});
