import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { suggestions } from "#db/schema/writing.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import type { Actor } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";

const columns = {
  id: suggestions.id,
  postId: suggestions.postId,
  byId: suggestions.byId,
  title: suggestions.title,
  source: suggestions.source,
  tags: suggestions.tags,
  reason: suggestions.reason,
  outcome: suggestions.outcome,
};

export const findRow = async (tx: Database, id: number) =>
  (await tx.select(columns).from(suggestions).where(eq(suggestions.id, id)))[0];

export type Suggestion = NonNullable<Awaited<ReturnType<typeof findRow>>>;
export type OnSuggestion = LockedPost & { suggestedById: number | null; suggestion: Suggestion };

/** A suggestion and the post that it would change. Whoever holds the post's lock decides about it alone. */
export async function lockSuggestion(tx: Database, id: number): Promise<OnSuggestion | undefined> {
  const before = await findRow(tx, id);
  const post = before && (await lockPost(tx, before.postId));
  const suggestion = post && (await findRow(tx, id));
  return suggestion && { ...post, suggestedById: suggestion.byId, suggestion };
}

const ended: Record<string, string> = {
  taken: "This suggestion was taken already.",
  declined: "This suggestion was declined already.",
  withdrawn: "This suggestion was withdrawn meanwhile.",
};

type Decided = { outcome: "taken" | "declined" | "withdrawn"; note?: string };

/** Writes down how it ended, once. */
export async function conclude(
  tx: Database,
  who: Actor,
  { suggestion }: OnSuggestion,
  { outcome, note }: Decided,
): Promise<void> {
  const { id, outcome: already } = suggestion;
  if (already !== null)
    throw new Refused("conflict", ended[already] ?? "This was decided already.");
  const decidedById = who.kind === "member" ? who.id : null;
  await tx
    .update(suggestions)
    .set({ outcome, note, decidedById, decidedAt: sql`now()` })
    .where(eq(suggestions.id, id));
}

export const eventOf = (on: OnSuggestion) => ({
  question: on.question.id,
  post: on.id,
  suggestion: on.suggestion.id,
});
