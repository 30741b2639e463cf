import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { perform } from "#lib/command.ts";
import { appoint } from "#lib/members/appoint.ts";
import { beginSession, findSession } from "#lib/members/sessions.ts";
import { sweep } from "#lib/members/sweep.ts";
import { findSweep, findSweepable } from "#lib/members/sweeps.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { cast } from "#lib/votes/cast.ts";
import { system } from "#lib/words/actor.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, commented, done, refusal, test } from "#tests/village/village.ts";

const reason = "This account was used for advertising.";

const stateOf = async (db: Database, post: number) => (await postRow(db, post)).state;

test("all that a member wrote goes out of sight at once, with its points, and all counts are right", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const theirs = await asked(db, ben, { tags: "sleep" });
  const answer = await answered(db, dan, theirs);
  done(await perform(db, ben, accept, { answer }));
  done(await perform(db, cleo, cast, { post: answer, value: 1 }));
  const own = await asked(db, dan, { tags: "tea" });
  const under = await answered(db, cleo, own);
  const comment = await commented(db, dan, theirs);
  const held = await asked(db, dan);
  done(await perform(db, ada, hold, { post: held, reason }));
  const hidden = await asked(db, dan);
  done(await perform(db, ada, hide, { post: hidden, reason: "For another reason." }));
  const event = done(await perform(db, ada, sweep, { member: dan.id, reason, ground: "spam" }));
  expect(event).toMatchObject({ posts: 4, suspended: false, member: dan.id, guest: null });
  for (const post of [answer, own, comment, held]) expect(await stateOf(db, post)).toBe("hidden");
  expect(await stateOf(db, under)).toBe("published");
  expect((await postRow(db, under)).visible).toBe(false);
  expect(await memberRow(db, dan.id)).toMatchObject({ question_count: 0, points: 100 });
  expect(await keptWrongly(db)).toEqual({});
  const decided = await db.execute(sql`select reason, ground from decisions
    where post_id = ${answer} and act = 'hide'`);
  expect([...decided]).toEqual([{ reason, ground: "spam" }]);
  expect((await findSweep(db, event.sweep))?.posts).toHaveLength(4);
  expect(refusal(await perform(db, ada, sweep, { member: dan.id, reason })).code).toBe("conflict");
});

test("from one post on, all is swept that a guest wrote, and of a member also what stands without their name", async ({
  db,
  people: { ada, ben, dan, guest },
}) => {
  const question = await asked(db, ben);
  const first = await answered(db, guest, question);
  const second = await commented(db, guest, question);
  const ofGuest = await findSweepable(db, first);
  expect(ofGuest).toMatchObject({ name: null, subject: { id: 0, staff: false } });
  const swept = done(await perform(db, ada, sweep, { post: first, reason, suspend: "on" }));
  expect(swept).toMatchObject({ member: null, guest: guest.id, suspended: false, posts: 2 });
  expect([await stateOf(db, first), await stateOf(db, second)]).toEqual(["hidden", "hidden"]);

  const nameless = await asked(db, dan);
  done(await perform(db, ada, conceal, { post: nameless, reason }));
  await answered(db, dan, question);
  expect(await findSweepable(db, nameless)).toMatchObject({ name: "Dan" });
  expect(done(await perform(db, ada, sweep, { post: nameless, reason })).posts).toBe(2);
  expect(await keptWrongly(db)).toEqual({});
});

test("whoever is suspended along with it writes nothing from the next request on", async ({
  db,
  people: { ada, dan },
}) => {
  await asked(db, dan);
  const session = await beginSession(db, dan.id, null);
  const ticked = { member: dan.id, reason, suspend: "on", days: "30" };
  expect(done(await perform(db, ada, sweep, ticked)).suspended).toBe(true);
  expect((await findSession(db, session))?.suspended).toBe(true);
});

test("moderators sweep members and guests, administrators moderators too, and nobody the last administrator out", async ({
  db,
  people: { ada, ben, dan, miriam },
}) => {
  const by = async (who: typeof ada, given: object) =>
    refusal(await perform(db, who, sweep, { reason, ...given })).code;
  await asked(db, dan);
  await asked(db, miriam);
  await asked(db, ada);
  expect(await by(ben, { member: dan.id })).toBe("not-allowed");
  expect(await by(ada, { member: miriam.id })).toBe("not-allowed");
  expect(await by(ada, { member: ada.id })).toBe("not-allowed");
  expect(await by(ada, {})).toBe("not-found");
  expect(await by(ada, { post: 999_999 })).toBe("not-found");
  expect(await by(ada, { member: dan.id, reason: "" })).toBe("invalid");
  const last = await perform(db, system, sweep, { member: miriam.id, reason, suspend: "on" });
  expect(refusal(last).code).toBe("conflict");
  expect((await memberRow(db, miriam.id)).question_count).toBe(1);
  done(await perform(db, miriam, appoint, { member: ada.id, role: "moderator" }));
  done(await perform(db, miriam, sweep, { member: ada.id, reason }));
});
