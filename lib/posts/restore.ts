import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import type { Actor } from "#lib/words/actor.ts";
import { decidedAlready } from "./already.ts";
import { decide } from "./decide.ts";
import { RestorePost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const restore = command({
  input: RestorePost,
  may: "post.restore",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (!on.hidden) throw await shownAlready(tx, who, on.id);
    const { of, told } = await decide(tx, who, on, {
      act: "restore",
      state: "published",
      reason: input.reason,
    });
    return { event: { name: "post.restored", ...of }, ...told };
  },
});

const shownAlready = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, {
    post,
    acts: ["restore", "approve"],
    otherwise: "This post is not hidden.",
  });
