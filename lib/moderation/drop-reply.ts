import { command, onNothing } from "#lib/command.ts";
import { keepSetting, lockSetting } from "#lib/site/setting.ts";
import { Refused } from "#lib/words/outcome.ts";
import { DropReply } from "./input.ts";
import { REPLIES, repliesOf } from "./replies.ts";

/** Moderators are not offered these words any more; what was written with them stays. */
export const dropReply = command({
  input: DropReply,
  may: "reply.drop",
  on: onNothing,
  does: async ({ tx, who, input: { label } }) => {
    const before = repliesOf(await lockSetting(tx, REPLIES));
    const dropped = before.find((reply) => reply.label === label);
    if (!dropped) throw new Refused("conflict", "This reply was changed or dropped meanwhile.");
    const after = before.filter((reply) => reply !== dropped);
    await keepSetting(tx, who, REPLIES, after);
    return { event: { name: "reply.dropped" }, change: { before: dropped } };
  },
});
