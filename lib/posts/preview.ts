import type { Database } from "#db/client.ts";
import { withOtherWords } from "#lib/safety/other-words.ts";
import { typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { rendered } from "./rendered.ts";

const nothing = "There is nothing to show yet: please write something first.";
const text = typedProse(
  { min: 1, max: limits.body.max },
  {
    missing: nothing,
    long: `This is longer than the ${limits.body.max} characters that fit. Please shorten it.`,
  },
);

/** What would be published of this text, to the last byte; refused with a sentence for its writer. */
export async function preview(db: Database, body: unknown): Promise<string> {
  const typed = text.safeParse(body);
  if (typed.success) return (await rendered(await withOtherWords(db, typed.data))).html;
  throw new Refused("invalid", "This text cannot be shown yet.", {
    body: typed.error.issues[0]?.message ?? nothing,
  });
}
