import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { decide } from "./decide.ts";
import { ApprovePost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const approve = command({
  input: ApprovePost,
  may: "post.approve",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.state !== "held") {
      throw new Refused("conflict", "This post does not wait for approval.");
    }
    const { of, told } = await decide(tx, who, on, {
      act: "approve",
      state: "published",
      reason: input.reason ?? "Approved.",
    });
    return { event: { name: "post.approved", ...of }, ...told };
  },
});
