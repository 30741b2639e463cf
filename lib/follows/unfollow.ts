import { command, onNothing } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { Followable } from "./input.ts";
import { dropFollow } from "./keep.ts";
import { findFollowable } from "./subject.ts";

/** Also what went out of sight meanwhile can be let go of, and also by whoever is suspended. */
export const unfollow = command({
  input: Followable,
  may: "subject.unfollow",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    if (who.kind !== "member") throw new Refused("not-allowed", "Members can follow.");
    const { subject, id } = input;
    await dropFollow(tx, who.id, subject, id);
    const at = (await findFollowable(tx, input))?.at ?? "";
    return { event: { name: "subject.unfollowed", subject, id, at } };
  },
});
