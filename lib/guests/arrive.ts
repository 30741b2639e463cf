import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { guests } from "#db/schema/members.ts";
import { posts } from "#db/schema/posts.ts";
import { type Command, perform } from "#lib/command.ts";
import type { Circumstances } from "#lib/pace.ts";
import { BRIEF } from "#lib/posts/submission.ts";
import type { Guest } from "#lib/words/actor.ts";
import type { Event } from "#lib/words/events.ts";
import { DoneBefore, type Outcome, Refused } from "#lib/words/outcome.ts";
import type { Ability, Subjects } from "#lib/words/policy.ts";
import { giveKey, hashOf, newKey } from "./key.ts";

async function arrive(tx: Database, key: string): Promise<Guest> {
  const [row] = await tx
    .insert(guests)
    .values({ secretHash: hashOf(key) })
    .returning({ id: guests.id });
  if (!row) throw new Error("No guest arrived.");
  return { kind: "guest", id: row.id };
}

/** What came of it, and the key by which whoever it was can come back; none when it was refused. */
export type Arrival<E extends Event> = { outcome: Outcome<E>; key?: string };

/** A visitor's first post makes a guest of them. What is refused leaves nobody behind. */
export async function performArriving<
  Input,
  A extends Ability,
  Target extends Subjects[A],
  E extends Event,
>(
  db: Database,
  command: Command<Input, A, Target, E>,
  raw: unknown,
  circumstances: Circumstances = {},
): Promise<Arrival<E>> {
  const key = newKey();
  try {
    const outcome = await db.transaction(async (tx) => {
      const done = await perform(tx, await arrive(tx, key), command, raw, circumstances);
      if (!done.ok) throw new Refused(done.code, done.message, done.fields);
      // It stands under the guest who sent it first.
      if (done.before) throw new DoneBefore(done.event);
      return done;
    });
    return { outcome, key };
  } catch (error) {
    if (error instanceof Refused) return { outcome: error.refusal };
    if (error instanceof DoneBefore) {
      const outcome = { ok: true, event: error.event as E, before: true } as const;
      const again = await keyAgain(db, error.event, raw);
      return again === undefined ? { outcome } : { outcome, key: again };
    }
    throw error;
  }
}

/**
 * The answer to the first sending may have been lost, and the key with it: whoever sends the same form again
 * gets one more. A word that was made of where it comes from could be somebody else's, and gives none.
 */
async function keyAgain(db: Database, event: Event, raw: unknown): Promise<string | undefined> {
  const { submission } = Object(raw);
  if (typeof submission !== "string" || submission.startsWith(BRIEF)) return undefined;
  const [made] = await db
    .select({ guest: posts.guestId })
    .from(posts)
    .where(and(eq(posts.id, postOf(event)), gt(posts.createdAt, sql`now() - interval '1 hour'`)));
  return made?.guest ? giveKey(db, made.guest) : undefined;
}

function postOf(event: Event): number {
  if (event.name === "comment.posted") return event.comment;
  if (event.name === "answer.posted") return event.answer;
  return event.name === "question.asked" ? event.question : 0;
}
