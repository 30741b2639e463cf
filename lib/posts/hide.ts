import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import type { Actor } from "#lib/words/actor.ts";
import { decidedAlready } from "./already.ts";
import { decide } from "./decide.ts";
import { HidePost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const hide = command({
  input: HidePost,
  may: "post.hide",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.hidden) throw await hiddenAlready(tx, who, on.id);
    const { of, told } = await decide(tx, who, on, {
      act: "hide",
      state: "hidden",
      ...input,
    });
    return { event: { name: "post.hidden", ...of }, ...told };
  },
});

const hiddenAlready = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, {
    post,
    acts: ["hide", "reject"],
    otherwise: "This post is hidden already.",
  });
