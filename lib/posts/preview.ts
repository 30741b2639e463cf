import { z } from "zod";
import type { Database } from "#db/client.ts";
import { withOtherWords } from "#lib/safety/other-words.ts";
import { orNothing, typedProse } from "#lib/typed.ts";
import type { Actor } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { allows } from "#lib/words/policy.ts";
import { postId } from "./input.ts";
import { rendered } from "./rendered.ts";
import { findSubject } from "./subject.ts";

const nothing = "There is nothing to show yet: please write something first.";
const text = typedProse(
  { min: 1, max: limits.body.max },
  {
    missing: nothing,
    long: `This is longer than the ${limits.body.max} characters that fit. Please shorten it.`,
  },
);

/**
 * What would be published of this text in a category, to the last byte; refused with a sentence for its writer.
 * Null: outside of all categories.
 */
export async function preview(
  db: Database,
  body: unknown,
  category: number | null = null,
): Promise<string> {
  const typed = text.safeParse(body);
  if (typed.success) return (await rendered(await withOtherWords(db, typed.data, category))).html;
  throw new Refused("invalid", "This text cannot be shown yet.", {
    body: typed.error.issues[0]?.message ?? nothing,
  });
}

/** What names no place is none: a preview asks for nothing but the text. */
const wherever = orNothing(postId).catch(undefined);

const place = z.object({
  category: wherever,
  question: wherever,
  post: wherever,
});

/** In which category a form would publish: the one that was chosen, or that of the thread that it is about. */
export async function findPreviewCategory(
  db: Database,
  who: Actor,
  raw: unknown,
): Promise<number | null> {
  const { category, question, post } = place.parse(raw);
  const beside = question ?? post;
  if (category !== undefined || beside === undefined) return category ?? null;
  const on = await findSubject(db, beside);
  return on && allows("post.read", who, on) ? on.question.category : null;
}
