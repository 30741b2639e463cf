import type { Database } from "#db/client.ts";
import { perform } from "#lib/command.ts";
import { findEditable } from "#lib/posts/editable.ts";
import { suggest } from "#lib/suggestions/suggest.ts";
import type { Actor } from "#lib/words/actor.ts";
import { done } from "#tests/village/village.ts";

export const suggestion = {
  body: "With wet curtains, and a fan beside them.",
  reason: "A fan helps more.",
};

export const suggested = async (db: Database, who: Actor, post: number, more: object = {}) =>
  done(await perform(db, who, suggest, { post, ...suggestion, ...more })).suggestion;

/** What the page says about the version that it shows. */
export const baseOf = async (db: Database, who: Actor, post: number): Promise<string> =>
  String((await findEditable(db, who, post))?.start.base);
