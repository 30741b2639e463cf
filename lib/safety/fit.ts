import type { z } from "zod";
import { Refused } from "#lib/words/outcome.ts";
import type { Watch } from "./input.ts";
import { patternError } from "./pattern.ts";
import { watchedWordsIn } from "./words.ts";

/** Can this be looked for at all; said beside the field where it cannot. */
export function checkFit({ kind, text }: Pick<z.infer<typeof Watch>, "kind" | "text">): void {
  const wrong =
    kind === "pattern"
      ? patternError(text)
      : watchedWordsIn(text).length === 0
        ? "There is no word in this. Marks alone can be watched for with a pattern."
        : undefined;
  if (wrong)
    throw new Refused("invalid", "Please look at the marked fields again.", { text: wrong });
}
