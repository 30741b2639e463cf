import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "#db/client.ts";
import { accept } from "#lib/answers/accept.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { sweep } from "#lib/members/sweep.ts";
import { unsweep } from "#lib/members/unsweep.ts";
import { approve } from "#lib/posts/approve.ts";
import { conceal } from "#lib/posts/conceal.ts";
import { convert } from "#lib/posts/convert.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { recount } from "#lib/posts/recount.ts";
import { restore } from "#lib/posts/restore.ts";
import { reveal } from "#lib/posts/reveal.ts";
import { unlock } from "#lib/posts/unlock.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { mergedTexts } from "#lib/questions/input.ts";
import { merge } from "#lib/questions/merge.ts";
import { move } from "#lib/questions/move.ts";
import { reopen } from "#lib/questions/reopen.ts";
import { createCategory } from "#lib/taxonomy/create-category.ts";
import { describeTag } from "#lib/taxonomy/describe-tag.ts";
import { mergeCategory } from "#lib/taxonomy/merge-category.ts";
import { mergeTag } from "#lib/taxonomy/merge-tag.ts";
import { moveCategory } from "#lib/taxonomy/move-category.ts";
import { cast } from "#lib/votes/cast.ts";
import type { Actor } from "#lib/words/actor.ts";
import type { Outcome } from "#lib/words/outcome.ts";
import { test } from "#tests/support/database.ts";
import { keptWrongly } from "#tests/village/rows.ts";
import { arrive, done, settle } from "#tests/village/village.ts";

type World = { db: Database; actors: Actor[]; posts: number[]; categories: number[] };
type Step = { act: Act; who: number; post: number; other: number };

type Tried = {
  db: Database;
  who: Actor;
  post: number | undefined;
  into: number | undefined;
  category: number | undefined;
  /** Another category, most of the time. */
  beside: number | undefined;
  tags: string[];
  title: string;
  body: string;
  reason: string;
  other: number;
  p: number;
};

const words = ["tea", "rain", "walks", "night"];
const attempts = {
  ask: ({ db, who, title, body, category, tags }) =>
    perform(db, who, ask, { title, body, category, tags }),
  answer: ({ db, who, post, body }) => perform(db, who, postAnswer, { question: post, body }),
  comment: ({ db, who, post, body }) => perform(db, who, postComment, { post, body }),
  vote: ({ db, who, post, other }) => perform(db, who, cast, { post, value: (other % 3) - 1 }),
  accept: ({ db, who, post }) => perform(db, who, accept, { answer: post }),
  hide: ({ db, who, post, reason }) => perform(db, who, hide, { post, reason }),
  restore: ({ db, who, post, reason }) => perform(db, who, restore, { post, reason }),
  hold: ({ db, who, post, reason }) => perform(db, who, hold, { post, reason }),
  approve: ({ db, who, post }) => perform(db, who, approve, { post }),
  delete: ({ db, who, post, reason }) => perform(db, who, deletePost, { post, reason }),
  lock: async ({ db, who, post, reason, other }) =>
    other % 4 === 0 ? perform(db, who, lock, { post, reason }) : undefined,
  unlock: ({ db, who, post, reason }) => perform(db, who, unlock, { post, reason }),
  convert: ({ db, who, post, reason }) => perform(db, who, convert, { post, reason }),
  conceal: ({ db, who, post, reason }) => perform(db, who, conceal, { post, reason }),
  reveal: ({ db, who, post, reason }) => perform(db, who, reveal, { post, reason }),
  move: ({ db, who, post, category, reason }) => perform(db, who, move, { post, category, reason }),
  merge: ({ db, who, post, into, reason, other }) =>
    perform(db, who, merge, { post, into, reason, text: mergedTexts[other % 3] }),
  edit: ({ db, who, post, body, category, tags, reason }) =>
    perform(db, who, edit, { post, body, category, tags, reason }),
  close: ({ db, who, post, reason }) => perform(db, who, close, { question: post, note: reason }),
  reopen: ({ db, who, post, reason }) => perform(db, who, reopen, { question: post, reason }),
  describe: ({ db, who, other, p }) =>
    perform(db, who, describeTag, { tag: words[other % 4], synonyms: [words[p % 4] ?? ""] }),
  mergeTag: ({ db, who, other, p }) =>
    perform(db, who, mergeTag, { tag: words[other % 4], into: words[p % 4] }),
  moveCategory: ({ db, who, category, beside, p }) =>
    perform(db, who, moveCategory, { category, parent: p % 2 === 0 ? beside : undefined }),
  mergeCategory: ({ db, who, category, beside }) =>
    perform(db, who, mergeCategory, { category, into: beside }),
  sweep: ({ db, who, post, reason }) => perform(db, who, sweep, { post, reason }),
  unsweep: async ({ db, who }) => {
    const [row] = await db.execute<{ id: string }>(
      sql`select max(id) as id from sweeps where undone_at is null`,
    );
    return perform(db, who, unsweep, { sweep: Number(row?.id ?? 0) });
  },
} satisfies Record<string, (tried: Tried) => Promise<Outcome | undefined>>;
type Act = keyof typeof attempts;

const acts: Act[] = [
  ...(["ask", "ask", "answer", "answer", "answer", "comment", "comment"] as const),
  ...(["vote", "vote", "vote", "accept", "accept", "hide", "restore", "restore"] as const),
  ...(["unlock", "convert", "convert", "conceal", "conceal", "reveal", "move", "merge"] as const),
  ...(["moveCategory", "moveCategory", "mergeCategory", "mergeTag"] as const),
  ...(["sweep", "unsweep", "unsweep", "unsweep"] as const),
  ...(["hold", "approve", "delete", "lock", "edit", "close", "reopen", "describe"] as const),
];

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.nat(1_000),
  post: fc.nat(1_000),
  other: fc.nat(1_000),
});

async function take(world: World, { act, who: n, post: p, other }: Step): Promise<void> {
  const { db, actors, posts, categories } = world;
  const who = actors[n % actors.length] ?? { kind: "visitor" };
  const post = posts[p % Math.max(posts.length, 1)];
  const into = posts[other % Math.max(posts.length, 1)];
  const category = categories[other % categories.length];
  const beside = categories[p % categories.length];
  const tags = words.filter((_, place) => ((other >> place) & 1) === 1);
  const reason = "Because of the property.";
  const title = `Question number ${other} of this run`;
  const body = `Some words of it, number ${other}.`;
  const ended = await attempts[act]({
    db,
    who,
    post,
    into,
    category,
    beside,
    tags,
    title,
    body,
    reason,
    other,
    p,
  });
  if (!ended?.ok) return;
  const { event } = ended;
  if (event.name === "question.asked") posts.push(event.question);
  if (event.name === "question.merged" && event.text !== null) posts.push(event.text);
  if (event.name === "answer.posted") posts.push(event.answer);
  if (event.name === "comment.posted") posts.push(event.comment);
}

class Undo extends Error {}

test("whatever people do in whatever order, every kept number is what the rows say", async ({
  db,
}) => {
  const people = await settle(db);
  const { ada, ben, cleo, dan, miriam, hana } = people;
  const guests = [await arrive(db), await arrive(db)];
  const categories: number[] = [];
  for (const name of ["Sleep", "Work", "Rest", "Grief"]) {
    categories.push(done(await perform(db, miriam, createCategory, { name })).category);
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const run = db.transaction(async (tx) => {
        const actors = [ada, ben, cleo, dan, miriam, hana, ...guests, ada, miriam, ben];
        const world: World = { db: tx, actors, posts: [], categories };
        await take(world, { act: "ask", who: 1, post: 0, other: 7 });
        for (const each of steps) await take(world, each);
        expect(await keptWrongly(tx)).toEqual({});
        const mended = Object.values(await recount(tx));
        expect(mended.reduce((sum, rows) => sum + rows, 0)).toBe(0);
        throw new Undo();
      });
      await run.catch((error) => {
        if (!(error instanceof Undo)) throw error;
      });
    }),
    { numRuns: 12, interruptAfterTimeLimit: 150_000, markInterruptAsFailure: false },
  );
}, 240_000);
