import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type Reply, replies } from "#lib/words/replies.ts";

/** The setting that a site's own replies are kept under. */
export const REPLIES = "moderation.replies";

export async function listReplies(db: Database): Promise<readonly Reply[]> {
  const [row] = await readRows<{ value: unknown }>(
    db,
    sql`select value from settings where name = ${REPLIES}`,
  );
  return repliesOf(row?.value);
}

/** As they are kept; where nothing is kept, as they come. */
export const repliesOf = (kept: unknown): readonly Reply[] =>
  Array.isArray(kept) ? kept.filter(isReply) : replies;

const isReply = (value: unknown): value is Reply =>
  typeof Object(value).label === "string" && typeof Object(value).words === "string";
