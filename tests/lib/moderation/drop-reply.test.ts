import { expect } from "vitest";
import { perform } from "#lib/command.ts";
import { dropReply } from "#lib/moderation/drop-reply.ts";
import { listReplies } from "#lib/moderation/replies.ts";
import { replies } from "#lib/words/replies.ts";
import { done, refusal, test } from "#tests/village/village.ts";

test("a reply that is dropped is offered no more, and once none is left none comes back", async ({
  db,
  people: { ada, miriam },
}) => {
  const [first, ...others] = replies;
  const { label } = first ?? { label: "" };
  expect(refusal(await perform(db, ada, dropReply, { label })).code).toBe("not-allowed");
  done(await perform(db, miriam, dropReply, { label }));
  expect(await listReplies(db)).toEqual(others);
  expect(refusal(await perform(db, miriam, dropReply, { label })).code).toBe("conflict");
  for (const other of others) {
    done(await perform(db, miriam, dropReply, { label: other.label }));
  }
  expect(await listReplies(db)).toEqual([]);
});
