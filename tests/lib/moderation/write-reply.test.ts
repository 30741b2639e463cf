import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { listReplies } from "#lib/moderation/replies.ts";
import { writeReply } from "#lib/moderation/write-reply.ts";
import { limits } from "#lib/words/limits.ts";
import { replies } from "#lib/words/replies.ts";
import { done, refusal, test } from "#tests/village/village.ts";

const reply = { label: "Thank you", words: "Thank you for telling us." };

test("moderators are offered what administrators wrote, beside what comes along", async ({
  db,
  people: { ada, miriam },
}) => {
  expect(refusal(await perform(db, ada, writeReply, reply)).code).toBe("not-allowed");
  done(await perform(db, miriam, writeReply, reply));
  expect(await listReplies(db)).toEqual([...replies, reply]);
  const better = { label: "Thanks", words: "Thank you very much." };
  done(await perform(db, miriam, writeReply, { was: reply.label, ...better }));
  expect(await listReplies(db)).toEqual([...replies, better]);
  const late = await perform(db, miriam, writeReply, { was: reply.label, ...better });
  expect(refusal(late).code).toBe("conflict");
});

test("two replies do not share a name, and there are not too many to choose from", async ({
  db,
  people: { miriam },
}) => {
  const taken = { label: replies[0]?.label, words: "Other words." };
  expect(refusal(await perform(db, miriam, writeReply, taken)).fields).toHaveProperty("label");
  const other = { ...taken, was: replies[1]?.label };
  expect(refusal(await perform(db, miriam, writeReply, other)).fields).toHaveProperty("label");
  for (let n = replies.length; n < limits.reply.most; n++) {
    done(await perform(db, miriam, writeReply, { ...reply, label: `Reply ${n}` }));
  }
  expect(refusal(await perform(db, miriam, writeReply, reply)).code).toBe("conflict");
});
