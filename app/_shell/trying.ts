import { database } from "#db/client.ts";
import { invalid } from "#lib/command.ts";
import { checkFit } from "#lib/safety/fit.ts";
import { Watch } from "#lib/safety/input.ts";
import { tryOut } from "#lib/safety/queries.ts";
import { Refused } from "#lib/words/outcome.ts";
import { allows } from "#lib/words/policy.ts";
import { abilitySentences } from "#lib/words/sentences.ts";
import type { First } from "./action.ts";
import { actor } from "./session.ts";

/** Which posts a rule would meet, looked at before it is set. */
export const tryFirst: First = async (raw) => {
  if (raw.intent !== "try") return undefined;
  if (!allows("words.watch", await actor(), null)) {
    throw new Refused("not-allowed", abilitySentences["words.watch"].refused);
  }
  const typed = Watch.safeParse(raw);
  if (!typed.success) return { refusal: { ok: false, ...invalid(typed.error) } };
  checkFit(typed.data);
  return { hits: await tryOut(database(), typed.data) };
};
