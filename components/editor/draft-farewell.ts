import { forgetWord } from "#components/ui/submission-field.tsx";
import { DRAFT_KEYS } from "./draft-local.ts";

/** For whoever signs out: the next person at this machine shall not find what they wrote. */
export function dropAllLocal(): void {
  forgetWord();
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(DRAFT_KEYS)) localStorage.removeItem(key);
    }
  } catch {
    // Where nothing can be kept there is nothing to drop.
  }
}
