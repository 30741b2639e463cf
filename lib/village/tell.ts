import type { Database } from "#db/client.ts";
import { guests } from "#db/schema/members.ts";
import { accept } from "#lib/answers/accept.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { cast as castVote } from "#lib/votes/cast.ts";
import type { Actor, Member } from "#lib/words/actor.ts";
import type { Chronicle } from "./chronicle.ts";
import { done } from "./done.ts";
import type { People } from "./settle.ts";
import type { Edit, Fate, Remark, Reply, Speaker, Thread, Votes } from "./thread.ts";

const HOUR = 3_600_000;

type Decided = { post: number; reason: string };
const fates = {
  hide: async (db: Database, who: Actor, raw: Decided) => done(await perform(db, who, hide, raw)),
  hold: async (db: Database, who: Actor, raw: Decided) => done(await perform(db, who, hold, raw)),
  lock: async (db: Database, who: Actor, raw: Decided) => done(await perform(db, who, lock, raw)),
  delete: async (db: Database, who: Actor, raw: Decided) =>
    done(await perform(db, who, deletePost, raw)),
};

export type Village = {
  db: Database;
  now: number;
  people: People;
  places: Map<string, number>;
  neighbours: { who: Member; joined: number }[];
  told: Chronicle;
  /** What threads call each other by. */
  keys: Map<string, number>;
};

/** Where in time a post stands, and who speaks as whom in its thread. */
type Scene = { village: Village; guests: Map<string, Actor> };
type Placed = { id: number; at: number; end: number; edits?: Edit[] | undefined; views?: number };

/** Lets a thread happen, in the order in which it is written down. */
export async function tell(village: Village, thread: Thread): Promise<void> {
  const { db, now, places, keys } = village;
  const scene: Scene = { village, guests: new Map() };
  const at = now - thread.ago * 24 * HOUR;
  const asker = await actor(scene, thread.by);
  const { question: id } = done(
    await perform(db, asker, ask, {
      title: thread.title,
      body: thread.body,
      category: places.get(thread.category),
      tags: thread.tags,
      follows: thread.follows && keys.get(thread.follows),
      displayName: displayName(thread.by),
    }),
  );
  if (thread.key) keys.set(thread.key, id);
  const end = thread.fate ? at + thread.fate.after * HOUR : now;
  for (const remark of thread.comments ?? []) await comment(scene, id, remark, at);
  for (const reply of thread.answers ?? [])
    await answer(scene, { question: id, asker, end }, reply, at);
  await finish(scene, { id, at, end, edits: thread.edits, views: thread.views }, thread);
  if (thread.close) {
    const { by, after, note, duplicateOf } = thread.close;
    const original = duplicateOf && keys.get(duplicateOf);
    const closing = { question: id, note, duplicateOf: original };
    done(await perform(db, village.people[by], close, closing));
    village.told.decisions.push({ post: id, act: "close", at: new Date(at + after * HOUR) });
  }
  if (thread.fate) await befall(scene, id, thread.fate, at);
}

async function comment(scene: Scene, post: number, remark: Remark, from: number): Promise<void> {
  const { by, body, after, fate } = remark;
  const at = from + after * HOUR;
  const typed = { post, body, displayName: displayName(by) };
  const who = await actor(scene, by);
  const { comment: id } = done(await perform(scene.village.db, who, postComment, typed));
  scene.village.told.posts.push({ id, at: new Date(at), edited: null, views: 0 });
  if (fate) await befall(scene, id, fate, at);
}

async function answer(
  scene: Scene,
  { question, asker, end }: { question: number; asker: Actor; end: number },
  reply: Reply,
  from: number,
): Promise<void> {
  const { db, told, keys } = scene.village;
  const at = from + reply.after * HOUR;
  const typed = { question, body: reply.body, displayName: displayName(reply.by) };
  const who = await actor(scene, reply.by);
  const { answer: id } = done(await perform(db, who, postAnswer, typed));
  if (reply.key) keys.set(reply.key, id);
  for (const remark of reply.comments ?? []) await comment(scene, id, remark, at);
  await finish(scene, { id, at, end, edits: reply.edits }, reply);
  if (reply.accepted !== undefined) {
    done(await perform(db, asker, accept, { answer: id }));
    told.acceptances.push({ post: id, at: new Date(at + reply.accepted * HOUR) });
  }
  if (reply.fate) await befall(scene, id, reply.fate, at);
}

async function finish(scene: Scene, post: Placed, { votes }: { votes?: Votes }): Promise<void> {
  const { db, told } = scene.village;
  const edits = post.edits ?? [];
  if (edits.length > 0) told.revisions.push({ post: post.id, number: 1, at: new Date(post.at) });
  for (const [index, { by, after, ...change }] of edits.entries()) {
    done(await perform(db, await actor(scene, by), edit, { post: post.id, ...change }));
    const at = new Date(post.at + after * HOUR);
    told.revisions.push({ post: post.id, number: index + 2, at });
  }
  const last = edits.at(-1);
  const edited = last ? new Date(post.at + last.after * HOUR) : null;
  told.posts.push({ id: post.id, at: new Date(post.at), edited, views: post.views ?? 0 });
  await vote(scene.village, post, votes ?? {});
}

/** Neighbours vote, others each time, most of them soon after the post and some much later. */
async function vote(village: Village, post: Placed, { up = 0, down = 0 }: Votes): Promise<void> {
  const { neighbours, db, told } = village;
  for (let turn = 0; turn < up + down; turn++) {
    const voter = neighbours[(post.id * 37 + turn) % neighbours.length];
    if (!voter) return;
    const value = turn < up ? 1 : -1;
    done(await perform(db, voter.who, castVote, { post: post.id, value }));
    const from = Math.min(Math.max(post.at, voter.joined), post.end);
    const share = (((turn * 61) % 100) + 1) / 101;
    const at = new Date(from + (post.end - from) * share ** 3);
    told.votes.push({ post: post.id, member: voter.who.id, at });
  }
}

async function befall(scene: Scene, post: number, fate: Fate, from: number): Promise<void> {
  const { db, people, told } = scene.village;
  const { act, by, after, reason } = fate;
  await fates[act](db, people[by], { post, reason });
  told.decisions.push({ post, act, at: new Date(from + after * HOUR) });
}

const displayName = (by: Speaker) => (typeof by === "string" ? undefined : (by.guest ?? undefined));

/** A guest of one name is one guest throughout a thread. */
async function actor({ village, guests: known }: Scene, by: Speaker): Promise<Actor> {
  if (typeof by === "string") return village.people[by];
  const name = by.guest ?? "";
  const met = known.get(name);
  if (met) return met;
  const [arrived] = await village.db.insert(guests).values({}).returning({ id: guests.id });
  if (!arrived) throw new Error("A guest did not arrive.");
  const who: Actor = { kind: "guest", id: arrived.id };
  known.set(name, who);
  return who;
}
