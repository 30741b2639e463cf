import { command } from "#lib/command.ts";
import { decide } from "./decide.ts";
import { RestorePost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const restore = command({
  input: RestorePost,
  may: "post.restore",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    const { of, told } = await decide(tx, who, on, {
      act: "restore",
      state: "published",
      reason: input.reason,
    });
    return { event: { name: "post.restored", ...of }, ...told };
  },
});
