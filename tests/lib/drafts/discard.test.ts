import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { members } from "#db/schema/members.ts";
import { drafts } from "#db/schema/writing.ts";
import { perform } from "#lib/command.ts";
import { discard } from "#lib/drafts/discard.ts";
import { save } from "#lib/drafts/save.ts";
import { eraseDrafts } from "#lib/jobs/erase-drafts.ts";
import { visitor } from "#lib/words/actor.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const question = { kind: "question", body: "I cannot sle" };

test("whoever wrote a draft can discard it; for everybody else there is none", async ({
  db,
  people,
}) => {
  const { draft } = done(await perform(db, people.cleo, save, question));
  for (const who of [people.ada, people.miriam, people.ben, people.guest, visitor]) {
    expect(refusal(await perform(db, who, discard, { draft })).code).toBe("not-found");
  }
  done(await perform(db, people.cleo, discard, { draft }));
  expect(refusal(await perform(db, people.cleo, discard, { draft })).code).toBe("not-found");
  expect(await db.$count(drafts)).toBe(0);
});

test("a suspended member can still discard what they had begun", async ({ db, people }) => {
  const { draft } = done(await perform(db, people.cleo, save, question));
  done(await perform(db, { ...people.cleo, suspended: true }, discard, { draft }));
});

test("a draft goes when nobody touched it for ninety days, and with its author", async ({
  db,
  people,
}) => {
  const age = (who: { id: number }, days: number) =>
    db.execute(sql`update drafts set saved_at = now() - make_interval(days => ${days})
      where member_id = ${who.id}`);
  done(await perform(db, people.cleo, save, question));
  done(await perform(db, people.dan, save, question));
  await age(people.cleo, 89);
  await age(people.dan, 91);
  await eraseDrafts.run(db, undefined);
  const left = await db.select({ member: drafts.memberId }).from(drafts);
  expect(left).toEqual([{ member: people.cleo.id }]);
  await db.execute(sql`delete from point_entries where member_id = ${people.cleo.id}`);
  await db.delete(members).where(eq(members.id, people.cleo.id));
  expect(await db.$count(drafts)).toBe(0);
});
