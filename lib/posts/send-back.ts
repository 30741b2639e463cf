import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import type { Actor } from "#lib/words/actor.ts";
import { decidedAlready, waitsNoMore } from "./already.ts";
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
    if (await isAsked(tx, on.id)) throw await askedAlready(tx, who, on.id);
    const decision = await recordDecision(tx, who, { post: on.id, act: "return", reason, ground });
    const of = { question: on.question.id, post: on.id, credited: [], decision };
    return { event: { name: "post.sent-back", ...of }, reason };
  },
});

/** The author was asked to change it and has not done so yet: two moderators do not ask for two things. */
async function isAsked(tx: Database, post: number): Promise<boolean> {
  const [found] = await tx.execute(sql`
    select from posts p, lateral (select d.act, d.decided_at from decisions d
      where d.post_id = p.id order by d.decided_at desc, d.id desc limit 1) last
    where p.id = ${post} and last.act = 'return'
      and last.decided_at >= coalesce(p.edited_at, '-infinity')`);
  return found !== undefined;
}

const askedAlready = (tx: Database, who: Actor, post: number) =>
  decidedAlready(tx, who, {
    post,
    acts: ["return"],
    otherwise: "Its author was asked to change it already.",
  });
