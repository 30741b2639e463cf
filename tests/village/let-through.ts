import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { setHolding } from "#lib/moderation/set-holding.ts";
import { done } from "#lib/village/done.ts";
import { system } from "#lib/words/actor.ts";

/** A community that lets everybody write at once, for tests that are about something else. */
export async function letThrough(db: Database): Promise<void> {
  done(await perform(db, system, setHolding, { guests: "off", firstPosts: 0 }));
}
