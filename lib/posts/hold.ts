import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { decide } from "./decide.ts";
import { HoldPost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const hold = command({
  input: HoldPost,
  may: "post.hold",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.state === "held") throw new Refused("conflict", "This post is held already.");
    const { of, told } = await decide(tx, who, on, {
      act: "hold",
      state: "held",
      ...input,
    });
    return { event: { name: "post.held", ...of }, ...told };
  },
});
