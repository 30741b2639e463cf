import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { suggestions } from "#db/schema/writing.ts";
import { doer } from "#lib/posts/already.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import type { Actor } from "#lib/words/actor.ts";
import { agoInWords } from "#lib/words/ages.ts";
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
  taken: "took this suggestion",
  declined: "declined this suggestion",
  withdrawn: "withdrew this suggestion",
};

/** For whoever comes second. Of a post without its author's name the author is named here neither. */
async function endedAlready(
  tx: Database,
  who: Actor,
  { suggestion: { id, outcome }, concealed, authorId }: OnSuggestion,
): Promise<Refused> {
  const [last] = await readRows<{ byId: number | null; name: string | null; ago: number }>(
    tx,
    sql`select s.decided_by_id as "byId",
        case when d.erased_at is null then d.name end as name,
        extract(epoch from clock_timestamp() - s.decided_at) * 1000 as ago
      from suggestions s left join members d on d.id = s.decided_by_id where s.id = ${id}`,
  );
  const how = ended[outcome ?? ""] ?? "decided about this suggestion";
  if (!last) return new Refused("conflict", "This was decided already.");
  const name = concealed && last.byId === authorId ? "The author" : last.name;
  const said = `${doer(who, { ...last, name })} ${how} ${agoInWords(last.ago)}`;
  return new Refused("conflict", `${said}. Nothing was changed now.`);
}

type Decided = { outcome: "taken" | "declined" | "withdrawn"; note?: string };

/** Writes down how it ended, once. */
export async function conclude(
  tx: Database,
  who: Actor,
  on: OnSuggestion,
  { outcome, note }: Decided,
): Promise<void> {
  const { id, outcome: already } = on.suggestion;
  if (already !== null) throw await endedAlready(tx, who, on);
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
