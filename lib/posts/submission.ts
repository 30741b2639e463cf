import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import type { Actor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";

/**
 * A form that is sent twice makes one post: a double click, Back and send again, a retry after silence. Its
 * `submission` is a word that the form carries; for one that carries none the action makes a word of who
 * sends it, which begins with `BRIEF` and is remembered for some minutes only.
 */
export const BRIEF = "brief:";

type Sent = {
  kind: string;
  under: number | undefined;
  title: string | undefined;
  source: string;
  submission: string | undefined;
};

/** The same words of the same person in the same place; whoever changes a word means another post. */
export function submissionKey(who: Actor, sent: Sent): string | null {
  if (sent.submission === undefined) return null;
  const whose = who.kind === "member" ? who.id : "guest";
  const { kind, under, title, source, submission } = sent;
  const hash = createHash("sha256")
    .update(JSON.stringify([whose, kind, under ?? null, title ?? null, source, submission]))
    .digest("base64url");
  return submission.startsWith(BRIEF) ? BRIEF + hash : hash;
}

/** After some minutes the same words from the same place are a new post. */
export async function forgetBrief(tx: Database, key: string | null): Promise<void> {
  if (!key?.startsWith(BRIEF)) return;
  await tx
    .update(posts)
    .set({ submission: null })
    .where(
      and(
        eq(posts.submission, key),
        lt(posts.createdAt, sql`now() - make_interval(mins => ${limits.submission.briefMinutes})`),
      ),
    );
}

/** What is taken back, deleted or reads otherwise by now is not what the form sent: that can be sent anew. */
export async function forgetForm(tx: Database, post: number): Promise<void> {
  await tx.update(posts).set({ submission: null }).where(eq(posts.id, post));
}

/** Whether this form has made its post already. */
export async function findPosted(tx: Database, key: string | null): Promise<boolean> {
  if (key === null) return false;
  const found = await tx.select({ id: posts.id }).from(posts).where(eq(posts.submission, key));
  return found.length > 0;
}

/** The post that this form has made already. Where a moderator keeps it from sight, sending it again does not help. */
export async function findSubmitted(
  tx: Database,
  key: string | null,
): Promise<{ id: number; waits: boolean }> {
  if (key === null) throw new Error("A post that carries no word was taken for another.");
  const [found] = await tx
    .select({ id: posts.id, state: posts.state })
    .from(posts)
    .where(eq(posts.submission, key));
  if (!found) throw new Error("A post that was sent before is not there any more.");
  if (found.state === "hidden") throw new Refused("conflict", hiddenAlready);
  return { id: found.id, waits: found.state === "held" };
}

const hiddenAlready =
  "You have sent these words already, and a moderator has hidden them. Sending them again does not bring them back. You find the reason in the list of what you wrote.";
