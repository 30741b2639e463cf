import { eq } from "drizzle-orm";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { checkBase, editQuestion, noteEdit } from "#lib/posts/edit.ts";
import { keeping } from "#lib/posts/kept.ts";
import { rendered } from "#lib/posts/rendered.ts";
import { currentVersion, revise, sameVersion } from "#lib/posts/revise.ts";
import { followEdit, screenEdit } from "#lib/safety/screen-edit.ts";
import { Refused } from "#lib/words/outcome.ts";
import { TakeSuggestion } from "./input.ts";
import { conclude, eventOf, findRow, lockSuggestion } from "./open.ts";

const changed =
  "This post was changed meanwhile. Please compare the suggestion with it once more; nothing was done yet.";

/** The post takes the suggested text; the version is its suggester's. */
export const take = command({
  input: TakeSuggestion,
  may: "suggestion.take",
  on: async (tx, { suggestion }) => {
    const found = await findRow(tx, suggestion);
    if (!found) return undefined;
    const text = await rendered(found.source);
    const on = await lockSuggestion(tx, suggestion);
    return on && { ...on, text };
  },
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    const { title, tags, reason, byId } = on.suggestion;
    await conclude(tx, who, on, { outcome: "taken" });
    const before = await currentVersion(tx, on.id);
    checkBase(input.base, before, changed);
    const screened = await screenEdit(doing, on, { title, tags, text: on.text, before });
    const credited = await keeping(tx, on.question.id, async () => {
      await tx
        .update(posts)
        .set(screened.text ?? on.text)
        .where(eq(posts.id, on.id));
      if (on.kind === "question") {
        await editQuestion(tx, on.id, {
          title: title === null ? undefined : screened.title,
          tags: tags ?? undefined,
        });
      }
      const after = await currentVersion(tx, on.id);
      if (sameVersion(before, after)) {
        throw new Refused("conflict", "The post reads like this suggestion already.");
      }
      const author = { authorId: byId, guestId: null, concealedAuthorId: null };
      await revise(tx, author, { post: on.id, before, after, reason, alone: true });
      await noteEdit(tx, on.id, byId);
      return [];
    });
    const { also } = await followEdit(doing, on, screened);
    const event = { name: "suggestion.taken", ...eventOf(on), kind: on.kind, credited } as const;
    return { event, reason, also };
  },
});
