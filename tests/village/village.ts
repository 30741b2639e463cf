import type { Database } from "#db/client.ts";
import { guests } from "#db/schema/members.ts";
import { post as postAnswer } from "#lib/answers/post.ts";
import { perform } from "#lib/command.ts";
import { post as postComment } from "#lib/comments/post.ts";
import { suspend } from "#lib/members/suspend.ts";
import { ask } from "#lib/questions/ask.ts";
import { done } from "#lib/village/done.ts";
import { settlePeople } from "#lib/village/settle.ts";
import type { Actor, Guest } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import type { Outcome, Refusal } from "#lib/words/outcome.ts";
import { test as base } from "#tests/support/database.ts";

export { done };

/** A guest arrives, as a browser's first post makes one. */
export async function arrive(db: Database): Promise<Guest> {
  const [row] = await db.insert(guests).values({}).returning({ id: guests.id });
  if (!row) throw new Error("No guest arrived.");
  return { kind: "guest", id: row.id };
}

/** The named cast, joined through the one door; Eve is suspended already. */
export async function settle(db: Database) {
  const people = await settlePeople(db);
  const reason = "Unkind answers, after two warnings.";
  done(await perform(db, people.ada, suspend, { member: people.eve.id, reason, days: 30 }));
  return { ...people, eve: { ...people.eve, suspended: true }, guest: await arrive(db) };
}

/** A test with the village's people in it. */
export const test = base.extend("people", async ({ db }) => settle(db));

/** The refusal of an attempt that must not have gone well. */
export function refusal<E extends Event>(outcome: Outcome<E>): Refusal {
  if (outcome.ok) throw new Error(`This should have been refused: ${outcome.event.name}`);
  return outcome;
}

const question = { title: "How do you all sleep in summer?", body: "It is too warm for me." };

export const asked = async (db: Database, who: Actor, more: object = {}): Promise<number> =>
  done(await perform(db, who, ask, { ...question, ...more })).question;

export const answered = async (db: Database, who: Actor, to: number): Promise<number> =>
  done(await perform(db, who, postAnswer, { question: to, body: "With wet curtains, at least." }))
    .answer;

export const commented = async (db: Database, who: Actor, under: number): Promise<number> =>
  done(await perform(db, who, postComment, { post: under, body: "I do that too." })).comment;
