import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { approve } from "#lib/posts/approve.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { reject } from "#lib/posts/reject.ts";
import { restore } from "#lib/posts/restore.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import { unlock } from "#lib/posts/unlock.ts";
import type { Member } from "#lib/words/actor.ts";
import type { Outcome } from "#lib/words/outcome.ts";
import { waiting } from "#tests/lib/moderation/support.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { keptWrongly } from "#tests/village/rows.ts";
import { asked, done, refusal, settle } from "#tests/village/village.ts";

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let connection: Connection;
let people: Awaited<ReturnType<typeof settle>>;
beforeAll(async () => {
  fresh = await freshDatabase();
  connection = connect(fresh.url);
  people = await settle(connection.db);
});
afterAll(async () => {
  await connection?.close();
  await fresh?.drop();
});

const reason = "Because of the test.";

test("of parallel decisions about one post one stands, and the other moderator is told whose", async () => {
  const { db } = connection;
  const { ada, miriam, ben, dan } = people;
  for (let round = 0; round < 5; round += 1) {
    const post = await waiting(db, dan);
    const outcomes = await Promise.all([
      perform(db, ada, approve, { post }),
      perform(db, miriam, reject, { post, reason }),
      perform(db, ada, approve, { post }),
      perform(db, miriam, reject, { post, reason }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const adas = outcomes[0]?.ok || outcomes[2]?.ok;
    const [mine, other] = adas ? [outcomes[0], outcomes[1]] : [outcomes[1], outcomes[0]];
    const did = adas ? "approved this" : "did not publish this";
    expect(other).toMatchObject({
      code: "conflict",
      message: `${adas ? "Ada" : "Miriam"} ${did} a moment ago. Nothing was changed now.`,
    });
    const again = mine?.ok ? outcomes[adas ? 2 : 3] : mine;
    expect(again).toMatchObject({ message: expect.stringMatching(/^You (approved|did not)/) });
    const back = refusal(await perform(db, ben, sendBack, { post, reason }));
    expect(back.message).not.toMatch(/Ada|Miriam/);
  }
  expect(await keptWrongly(db)).toEqual({});
});

test("who comes second to hiding, showing again or locking is told, too", async () => {
  const { db } = connection;
  const { ada, miriam, ben } = people;
  const post = await asked(db, ben);
  const twice = async (act: (who: Member) => Promise<Outcome>, did: string) => {
    done(await act(ada));
    expect(refusal(await act(miriam))).toMatchObject({
      code: "conflict",
      message: `Ada ${did} a moment ago. Nothing was changed now.`,
    });
  };
  await twice((who) => perform(db, who, hide, { post, reason }), "hid this");
  await twice((who) => perform(db, who, restore, { post, reason }), "showed this again");
  await twice((who) => perform(db, who, lock, { post, reason }), "locked this");
  await twice((who) => perform(db, who, unlock, { post, reason }), "unlocked this");
  const until = "held this until a moderator has looked at it";
  await twice((who) => perform(db, who, hold, { post, reason }), until);
  const asking = "asked the author to change this";
  await twice((who) => perform(db, who, sendBack, { post, reason }), asking);
  done(await perform(db, ben, edit, { post, body: "Now it reads otherwise." }));
  await twice((who) => perform(db, who, sendBack, { post, reason }), asking);
});
