import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { command, onNothing } from "#lib/command.ts";
import { watch } from "#lib/guests/watch.ts";
import { mute } from "#lib/notices/mute.ts";
import { lookAround, placePost } from "#lib/posts/place.ts";
import { withText } from "#lib/posts/rendered.ts";
import { categoryOf } from "#lib/taxonomy/category.ts";
import { nameTags } from "#lib/taxonomy/tagging.ts";
import { isMember } from "#lib/words/actor.ts";
import { DoneBefore, Refused } from "#lib/words/outcome.ts";
import { AskQuestion } from "./input.ts";

export const ask = command({
  input: AskQuestion.transform(withText),
  may: "question.ask",
  on: onNothing,
  early: true,
  does: async (doing) => {
    const { tx, who, input } = doing;
    const { text, displayName, email, submission, proof } = input;
    const { title, follows, category = null, tags: tagNames } = input;
    const posted = { kind: "question", text, displayName, email, submission, proof } as const;
    const coming = { ...posted, question: { title, tagNames, categoryId: category } };
    // A guest's proof of work is used up by itself: see there.
    const looked = isMember(who) ? lookAround(doing, coming) : undefined;
    looked?.catch(() => undefined);
    const [categoryId, from, tags] = await Promise.all([
      categoryOf(tx, input.category),
      answerOf(tx, follows),
      nameTags(tx, tagNames),
    ]);
    const question = { title, categoryId, tags, tagNames, followsId: from?.id ?? null, follows };
    const { id, credited, before, waits, ...followed } = await placePost(
      doing,
      { ...posted, question },
      looked,
    );
    const event = {
      name: "question.asked",
      question: id,
      category: categoryId,
      tags,
      follows: from?.question ?? null,
      credited,
      waits,
    } as const;
    if (before) throw new DoneBefore(event);
    await watch(tx, who, id, input);
    if (isMember(who) && input.notifyAsked && !input.notify) await mute(tx, who.id, id);
    return { event, ...followed };
  },
});

type Followed = { id: number; question: number };

/** An answer that went out of sight while somebody wrote is linked no more; their question stands on its own. */
async function answerOf(tx: Database, id: number | undefined): Promise<Followed | undefined> {
  if (id === undefined) return undefined;
  const [found] = await tx
    .select({ id: posts.id, question: posts.questionId, visible: posts.visible })
    .from(posts)
    .where(and(eq(posts.id, id), eq(posts.kind, "answer")));
  if (found) return found.visible ? found : undefined;
  throw new Refused("invalid", "Please look at the marked fields again.", {
    follows: "There is no such answer. Sent once more, your question stands on its own.",
  });
}
