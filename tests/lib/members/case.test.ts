import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { acknowledge } from "#lib/members/acknowledge.ts";
import { findMemberCase, listMemberNotes } from "#lib/members/case.ts";
import { note } from "#lib/members/note.ts";
import { warn } from "#lib/members/warn.ts";
import { hide } from "#lib/posts/hide.ts";
import { furnish, signedIn } from "#tests/village/account.ts";
import { answered, asked, done, test } from "#tests/village/village.ts";

const reason = "So that the test has a reason.";

test("a moderator sees what became of a member's posts, what they were told, and what was noted", async ({
  db,
  people: { ada, ben, cleo },
}) => {
  await furnish(db, ben, "ben@example.org");
  await signedIn(db, ben);
  const kept = await asked(db, ben);
  const hidden = await answered(db, ben, await asked(db, cleo));
  done(await perform(db, ada, hide, { post: hidden, reason }));
  const { warning } = done(
    await perform(db, ada, warn, { member: ben.id, ground: "unkind", reason }),
  );
  done(await perform(db, ben, acknowledge, { warning }));
  done(await perform(db, ada, note, { member: ben.id, note: "Said sorry." }));
  const found = await findMemberCase(db, "ben");
  expect(kept).toBeGreaterThan(0);
  expect(found).toMatchObject({
    name: "Ben",
    posts: { published: 1, held: 0, hidden: 1, deleted: 0 },
    reports: { open: 0, upheld: 0, dismissed: 0 },
    suspendedUntil: null,
    emailConfirmed: true,
    sessionCount: 1,
    restraints: [{ kind: "warning", by: "Ada", ground: "unkind", reason }],
    notes: [{ by: "Ada", note: "Said sorry." }],
  });
  expect(JSON.stringify(found)).not.toContain("example.org");
  expect(await listMemberNotes(db, ben.id)).toEqual(found?.notes);
});

test("a suspension is told with its end, and nobody is found who is not there", async ({
  db,
  people,
}) => {
  const eve = await findMemberCase(db, "Eve");
  expect(eve?.suspendedUntil).toBeInstanceOf(Date);
  expect(eve?.restraints).toMatchObject([{ kind: "suspension", endedAt: null }]);
  expect(people.eve.id).toBe(eve?.id);
  expect(await findMemberCase(db, "Nobody At All")).toBeUndefined();
});
