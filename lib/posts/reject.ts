import { command } from "#lib/command.ts";
import { waitsNoMore } from "./already.ts";
import { decide } from "./decide.ts";
import { RejectPost } from "./input.ts";
import { lockPost } from "./subject.ts";

/** A post that waited does not come into sight. Its author reads why, and can appeal. */
export const reject = command({
  input: RejectPost,
  may: "post.reject",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.state !== "held") throw await waitsNoMore(tx, who, on.id);
    const decision = { act: "reject", state: "hidden", ...input } as const;
    const { of, told } = await decide(tx, who, on, decision);
    return { event: { name: "post.rejected", ...of }, ...told };
  },
});
