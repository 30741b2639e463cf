import { command, onNothing } from "#lib/command.ts";
import { keepSetting, lockSetting } from "#lib/site/setting.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import type { Reply } from "#lib/words/replies.ts";
import { WriteReply } from "./input.ts";
import { REPLIES, repliesOf } from "./replies.ts";

/** Words that moderators can use from their next case on: new ones, or others in the place of some. */
export const writeReply = command({
  input: WriteReply,
  may: "reply.write",
  on: onNothing,
  does: async ({ tx, who, input: { was, ...reply } }) => {
    const before = repliesOf(await lockSetting(tx, REPLIES));
    const after = was === undefined ? added(before, reply) : changed(before, was, reply);
    await keepSetting(tx, who, REPLIES, after);
    const old = before.find(({ label }) => label === was) ?? null;
    return { event: { name: "reply.written" }, change: { before: old, after: reply } };
  },
});

function mindName(others: readonly Reply[], { label }: Reply): void {
  if (others.every((other) => other.label !== label)) return;
  throw new Refused("invalid", "Please look at the marked fields again.", {
    label: "There is a reply of this name already.",
  });
}

function added(before: readonly Reply[], reply: Reply): Reply[] {
  mindName(before, reply);
  if (before.length < limits.reply.most) return [...before, reply];
  throw new Refused(
    "conflict",
    `There are ${limits.reply.most} replies already. Please drop one first.`,
  );
}

function changed(before: readonly Reply[], was: string, reply: Reply): Reply[] {
  if (before.every(({ label }) => label !== was)) {
    throw new Refused("conflict", "This reply was changed or dropped meanwhile.");
  }
  mindName(
    before.filter(({ label }) => label !== was),
    reply,
  );
  return before.map((each) => (each.label === was ? reply : each));
}
