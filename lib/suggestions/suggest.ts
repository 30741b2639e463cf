import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "#db/client.ts";
import { revisions } from "#db/schema/posts.ts";
import { suggestions } from "#db/schema/writing.ts";
import { command } from "#lib/command.ts";
import { leaveDraft } from "#lib/drafts/place.ts";
import { bodyError } from "#lib/posts/body.ts";
import { checkBase } from "#lib/posts/edit.ts";
import { withText } from "#lib/posts/rendered.ts";
import { currentVersion, type Version } from "#lib/posts/revise.ts";
import { startingText } from "#lib/posts/starting-text.ts";
import { type LockedPost, lockPost } from "#lib/posts/subject.ts";
import { screenEdit } from "#lib/safety/screen-edit.ts";
import type { Actor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { MakeSuggestion } from "./input.ts";

type Suggested = z.infer<typeof MakeSuggestion>;

/** An edit for the author or a moderator to take or to decline. */
export const suggest = command({
  input: MakeSuggestion.transform(withText),
  may: "suggestion.make",
  on: (tx, input) => lockPost(tx, input.post),
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    const now = await currentVersion(tx, on.id);
    await check(input, on, now);
    // What is not taken is not suggested either; for the rest it is looked through again when it is taken.
    await screenEdit(doing, on, { ...input, before: now });
    const byId = await suggester(tx, who, on.id);
    const [row] = await tx
      .insert(suggestions)
      .values({
        postId: on.id,
        byId,
        source: input.body,
        reason: input.reason,
        ...(on.kind === "question" ? { title: input.title, tags: input.tags } : {}),
        baseNumber: await latestNumber(tx, on.id),
      })
      .returning({ id: suggestions.id });
    if (!row) throw new Error("The suggestion was not kept.");
    await leaveDraft(tx, who, { kind: "edit", post: on.id });
    const of = { question: on.question.id, post: on.id, credited: [] };
    return { event: { name: "suggestion.made", ...of, suggestion: row.id }, reason: input.reason };
  },
});

async function check(input: Suggested, on: LockedPost, now: Version): Promise<void> {
  const wrong = bodyError(on.kind, input.body);
  if (wrong)
    throw new Refused("invalid", "Please look at the marked fields again.", { body: wrong });
  checkBase(input.base, now);
  const sameText = input.body.trim() === (await startingText(now)).trim();
  const sameTitle = input.title === undefined || input.title === now.title;
  const sameTags = input.tags === undefined || input.tags.join(" ") === (now.tags ?? []).join(" ");
  if (sameText && (on.kind !== "question" || (sameTitle && sameTags))) {
    throw new Refused("conflict", "Nothing was changed.");
  }
}

/** One open suggestion for a post, and not more at a time than others can look at. */
async function suggester(tx: Database, who: Actor, post: number): Promise<number> {
  if (who.kind !== "member") throw new Error("Only members suggest edits.");
  const open = await tx
    .select({ postId: suggestions.postId })
    .from(suggestions)
    .where(and(eq(suggestions.byId, who.id), isNull(suggestions.decidedAt)));
  if (open.some(({ postId }) => postId === post)) {
    throw new Refused(
      "conflict",
      "You have suggested an edit here already, and it is waiting. You can withdraw it and suggest another.",
    );
  }
  if (open.length >= limits.suggestions.open) {
    throw new Refused(
      "too-fast",
      `${limits.suggestions.open} edits that you suggested are waiting. Please suggest more when some were looked at.`,
    );
  }
  return who.id;
}

/** The number of the version that stands; 0 before a post's first edit. */
export async function latestNumber(tx: Database, post: number): Promise<number> {
  const [row] = await tx
    .select({ number: sql<number>`coalesce(max(${revisions.number}), 0)::int` })
    .from(revisions)
    .where(eq(revisions.postId, post));
  return row?.number ?? 0;
}
