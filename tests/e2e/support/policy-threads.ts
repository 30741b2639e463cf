import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { closures, posts, revisions } from "#db/schema/posts.ts";
import { suggestions } from "#db/schema/writing.ts";
import { post as answer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as comment } from "#lib/comments/post.ts";
import { deletePost } from "#lib/posts/delete.ts";
import { edit } from "#lib/posts/edit.ts";
import { hide } from "#lib/posts/hide.ts";
import { hold } from "#lib/posts/hold.ts";
import { lock } from "#lib/posts/lock.ts";
import { ask } from "#lib/questions/ask.ts";
import { close } from "#lib/questions/close.ts";
import { done } from "#lib/village/done.ts";
import type { Actor, Guest, Member } from "#lib/words/actor.ts";
import type { PostKind } from "#lib/words/policy.ts";

const reason = "So that the test has a reason.";

type Made = { question: number; post: number };
type Bring = (db: Database, by: Member, made: Made) => Promise<unknown>;

/** The states of the truth table, and the one that nobody sees any more. */
const states: Record<string, Bring> = {
  open: async () => undefined,
  "its guest's": async () => undefined,
  locked: async (db, by, { post }) => done(await perform(db, by, lock, { post, reason })),
  held: async (db, by, { post }) => done(await perform(db, by, hold, { post, reason })),
  hidden: async (db, by, { post }) => done(await perform(db, by, hide, { post, reason })),
  deleted: async (db, by, { post }) => done(await perform(db, by, deletePost, { post, reason })),
  "question closed": async (db, by, { question }) =>
    done(await perform(db, by, close, { question, note: reason })),
  "question locked": async (db, by, { question }) =>
    done(await perform(db, by, lock, { post: question, reason })),
  "question hidden": async (db, by, { question }) =>
    done(await perform(db, by, hide, { post: question, reason })),
};

export type Model = Made & { kind: PostKind; state: string; suggestion: number };
export type Writers = { asker: Member; author: Member; guest: Guest; suggester: Member } & {
  administrator: Member;
};

async function write(db: Database, kind: PostKind, by: Actor, asker: Actor): Promise<Made> {
  const title = "How do you all sleep in summer?";
  const asks = kind === "question" ? by : asker;
  const { question } = done(await perform(db, asks, ask, { title, body: "It is too warm." }));
  if (kind === "question") return { question, post: question };
  const body = "With wet curtains, at least.";
  return kind === "answer"
    ? { question, post: done(await perform(db, by, answer, { question, body })).answer }
    : { question, post: done(await perform(db, by, comment, { post: question, body })).comment };
}

/** A suggestion as it waits; no member may have as many of them waiting as there are threads here. */
async function suggest(db: Database, postId: number, byId: number): Promise<number> {
  const source = "With wet curtains and a fan.";
  const [row] = await db
    .insert(suggestions)
    .values({ postId, byId, source, reason, baseNumber: 2 })
    .returning({ id: suggestions.id });
  return Number(row?.id);
}

/** One thread for each kind of post in each state: written, edited once, and brought there by the verbs. */
export async function makeModels(db: Database, writers: Writers): Promise<Model[]> {
  const { asker, author, guest, suggester, administrator } = writers;
  const models: Model[] = [];
  for (const kind of ["question", "answer", "comment"] as const) {
    for (const [state, bring] of Object.entries(states)) {
      if (kind === "question" && /^question (?:locked|hidden)$/.test(state)) continue;
      const by = state === "its guest's" ? guest : author;
      const made = await write(db, kind, by, asker);
      done(await perform(db, by, edit, { post: made.post, body: "With wet curtains, I mean." }));
      const suggestion = await suggest(db, made.post, suggester.id);
      await bring(db, administrator, made);
      models.push({ ...made, kind, state, suggestion });
    }
  }
  return models;
}

/** The same thread once more, under ids of its own, with its versions and closure; with a suggestion or none. */
export async function copyModel(db: Database, model: Model, suggester?: Member): Promise<Model> {
  const written = await db.select().from(posts).where(eq(posts.questionId, model.question));
  const next = await db.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('posts', 'id')) as id
      from generate_series(1, ${written.length}::int)`,
  );
  const ids = new Map(written.map(({ id }, at) => [id, Number(next[at]?.id)]));
  const of = (id: number | null) => ids.get(Number(id)) ?? 0;
  const copies = written
    .sort((a, b) => a.id - b.id)
    .map(({ score: _, hot: __, listedScore: ___, ...row }) => ({
      ...row,
      id: of(row.id),
      questionId: of(row.questionId),
      parentId: row.parentId === null ? null : of(row.parentId),
      submission: null,
    }));
  await db.insert(posts).values(copies);
  const post = of(model.post);
  const question = of(model.question);
  const versions = await db.select().from(revisions).where(eq(revisions.postId, model.post));
  await db
    .insert(revisions)
    .values(versions.map(({ id: _, ...row }) => ({ ...row, postId: post })));
  const closed = await db.select().from(closures).where(eq(closures.questionId, model.question));
  for (const { id: _, ...row } of closed) {
    await db.insert(closures).values({ ...row, questionId: question });
  }
  const suggestion = suggester ? await suggest(db, post, suggester.id) : 0;
  return { ...model, post, question, suggestion };
}
