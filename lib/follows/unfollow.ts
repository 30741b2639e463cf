import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { Followable } from "./input.ts";
import { dropFollow } from "./keep.ts";
import { type Followed, findFollowable } from "./subject.ts";

const OUT_OF_SIGHT: Followed = { at: "", member: null };

/** Also what went out of sight meanwhile can be let go of. */
export const unfollow = command({
  input: Followable,
  may: "subject.follow",
  on: async (tx, input) => (await findFollowable(tx, input)) ?? OUT_OF_SIGHT,
  does: async ({ tx, who, input: { subject, id }, on }) => {
    if (who.kind !== "member") throw new Refused("not-allowed", "Members can follow.");
    await dropFollow(tx, who.id, subject, id);
    return { event: { name: "subject.unfollowed", subject, id, at: on.at } };
  },
});
