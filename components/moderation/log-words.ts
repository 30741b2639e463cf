import type { EventName } from "#lib/words/events.ts";

/** "post.sent-back" as "post sent back": one act among others to choose from. */
export const actWords = (act: EventName): string => act.replace(/[.-]/g, " ");
