import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import type { Actor } from "#lib/words/actor.ts";
import { decidedAlready } from "./already.ts";
import { decide } from "./decide.ts";
import { HoldPost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const hold = command({
  input: HoldPost,
  may: "post.hold",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.state === "held") throw await heldAlready(tx, who, on.id);
    const { of, told } = await decide(tx, who, on, {
      act: "hold",
      state: "held",
      ...input,
    });
    return { event: { name: "post.held", ...of }, ...told };
  },
});

const heldAlready = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, { post, acts: ["hold"], otherwise: "This post is held already." });
