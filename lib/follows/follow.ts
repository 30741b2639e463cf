import { command } from "#lib/command.ts";
import { unmute } from "#lib/notices/mute.ts";
import { Refused } from "#lib/words/outcome.ts";
import { Followable } from "./input.ts";
import { keepFollow } from "./keep.ts";
import { findFollowable } from "./subject.ts";

export const follow = command({
  input: Followable,
  may: "subject.follow",
  on: findFollowable,
  does: async ({ tx, who, input: { subject, id }, on }) => {
    if (who.kind !== "member") throw new Refused("not-allowed", "Members can follow.");
    await keepFollow(tx, who.id, subject, id);
    if (subject === "question") await unmute(tx, who.id, id);
    return { event: { name: "subject.followed", subject, id, at: on.at } };
  },
});
