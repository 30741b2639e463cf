import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { decide } from "./decide.ts";
import { HidePost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const hide = command({
  input: HidePost,
  may: "post.hide",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.hidden) throw new Refused("conflict", "This post is hidden already.");
    const { of, told } = await decide(tx, who, on, {
      act: "hide",
      state: "hidden",
      ...input,
    });
    return { event: { name: "post.hidden", ...of }, ...told };
  },
});
