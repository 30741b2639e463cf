import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { type Reply, replies } from "#lib/words/replies.ts";

/** The setting that a site's own replies are kept under. */
const REPLIES = "moderation.replies";

export async function listReplies(db: Database): Promise<readonly Reply[]> {
  const [row] = await readRows<{ value: unknown }>(
    db,
    sql`select value from settings where name = ${REPLIES}`,
  );
  return Array.isArray(row?.value) ? row.value.filter(isReply) : replies;
}

const isReply = (value: unknown): value is Reply =>
  typeof Object(value).label === "string" && typeof Object(value).words === "string";
