import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { undo } from "#lib/moderation/undo.ts";
import { approve } from "#lib/posts/approve.ts";
import { hide } from "#lib/posts/hide.ts";
import { lock } from "#lib/posts/lock.ts";
import { reject } from "#lib/posts/reject.ts";
import { restore } from "#lib/posts/restore.ts";
import { sendBack } from "#lib/posts/send-back.ts";
import { limits } from "#lib/words/limits.ts";
import type { Outcome } from "#lib/words/outcome.ts";
import { keptWrongly, memberRow, postRow } from "#tests/village/rows.ts";
import { answered, asked, done, refusal, test } from "#tests/village/village.ts";
import { waiting } from "./support.ts";

const reason = "Because of the test.";

const lastDecision = async (db: Database, post: number): Promise<number> => {
  const [row] = await db.execute<{ id: string }>(
    sql`select max(id) as id from decisions where post_id = ${post}`,
  );
  return Number(row?.id);
};

test("approving is taken back: the post waits again, as old as it was, with its points", async ({
  db,
  people: { ada, dan },
}) => {
  const post = await waiting(db, dan, { minutes: 40 });
  await db.execute(sql`
    update posts p set created_at = d.decided_at from decisions d
    where p.id = ${post} and d.post_id = p.id`);
  const before = await postRow(db, post);
  done(await perform(db, ada, approve, { post }));
  expect(await postRow(db, post)).toMatchObject({ visible: true });
  done(await perform(db, ada, undo, { decision: await lastDecision(db, post) }));
  expect(await postRow(db, post)).toMatchObject({
    state: "held",
    visible: false,
    created_at: before.created_at,
  });
  expect((await memberRow(db, dan.id)).points).toBe(100);
  expect(await keptWrongly(db)).toEqual({});
});

test("rejecting, hiding, showing again, locking and asking back are each taken back by a row of their own", async ({
  db,
  people: { ada, ben, cleo, dan },
}) => {
  const held = await waiting(db, dan);
  const answer = await answered(db, cleo, await asked(db, ben));
  const before = await postRow(db, answer);
  const acts: [act: () => Promise<Outcome>, post: number, then: object, back: string][] = [
    [() => perform(db, ada, reject, { post: held, reason }), held, { state: "held" }, "hold"],
    [() => perform(db, ada, sendBack, { post: held, reason }), held, { state: "held" }, "hold"],
    [() => perform(db, ada, hide, { post: held, reason }), held, { state: "held" }, "hold"],
    [() => perform(db, ada, hide, { post: answer, reason }), answer, { visible: true }, "restore"],
    [() => perform(db, ada, lock, { post: answer, reason }), answer, { locked_at: null }, "unlock"],
  ];
  for (const [act, post, then, back] of acts) {
    done(await act());
    done(await perform(db, ada, undo, { decision: await lastDecision(db, post) }));
    expect(await postRow(db, post)).toMatchObject(then);
    const [last] = await db.execute<{ act: string }>(
      sql`select act from decisions where post_id = ${post} order by id desc limit 1`,
    );
    expect(last?.act).toBe(back);
  }
  const { changed_at: _, ...after } = await postRow(db, answer);
  expect(before).toMatchObject(after);
  done(await perform(db, ada, hide, { post: answer, reason }));
  done(await perform(db, ada, restore, { post: answer, reason }));
  done(await perform(db, ada, undo, { decision: await lastDecision(db, answer) }));
  expect(await postRow(db, answer)).toMatchObject({ state: "hidden", visible: false });
  expect(await keptWrongly(db)).toEqual({});
});

test("only whoever decided takes it back, while it is the last word and for a while", async ({
  db,
  people: { ada, miriam, cleo, dan, ben },
}) => {
  const answer = await answered(db, cleo, await asked(db, ben));
  done(await perform(db, ada, hide, { post: answer, reason }));
  const decision = await lastDecision(db, answer);
  expect(refusal(await perform(db, miriam, undo, { decision })).code).toBe("not-allowed");
  expect(refusal(await perform(db, dan, undo, { decision })).code).toBe("not-found");
  expect(refusal(await perform(db, ada, undo, { decision: 999_999 })).code).toBe("not-found");

  done(await perform(db, miriam, lock, { post: answer, reason }));
  expect(refusal(await perform(db, ada, undo, { decision }))).toMatchObject({
    code: "conflict",
    message: "Miriam locked this a moment ago. Nothing was changed now.",
  });

  const post = await waiting(db, dan);
  done(await perform(db, ada, reject, { post, reason }));
  const later = await lastDecision(db, post);
  await db.execute(sql`
    update decisions set decided_at = now() - make_interval(mins => ${limits.queue.undoMinutes + 1})
    where id = ${later}`);
  expect(refusal(await perform(db, ada, undo, { decision: later })).message).toContain(
    "decide anew",
  );
  done(await perform(db, ada, restore, { post, reason }));
  const twice = { decision: await lastDecision(db, post) };
  done(await perform(db, ada, undo, twice));
  expect(refusal(await perform(db, ada, undo, twice)).code).toBe("conflict");
});
