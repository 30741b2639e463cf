import { command } from "#lib/command.ts";
import { waitsNoMore } from "./already.ts";
import { recordDecision } from "./decide.ts";
import { SendBackPost } from "./input.ts";
import { lockPost } from "./subject.ts";

/** A post goes on waiting, and its author is asked to change something first. */
export const sendBack = command({
  input: SendBackPost,
  may: "post.send-back",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input: { reason, ground }, on }) => {
    if (on.state !== "held") throw await waitsNoMore(tx, who, on.id);
    const decision = await recordDecision(tx, who, { post: on.id, act: "return", reason, ground });
    const of = { question: on.question.id, post: on.id, credited: [], decision };
    return { event: { name: "post.sent-back", ...of }, reason };
  },
});
