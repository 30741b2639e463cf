import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import type { PostKind } from "#lib/words/policy.ts";
import { deleted } from "./visible.ts";

/** What kind of post stood here before it, or what it stands under, was deleted; undefined where nothing did. */
export async function findGone(db: Database, id: number): Promise<PostKind | undefined> {
  const [row] = await readRows<{ kind: PostKind }>(
    db,
    sql`select x.kind from posts x
      join posts q on q.id = x.question_id
      left join posts u on u.id = x.parent_id
      where x.id = ${id} and ${deleted()}`,
  );
  return row?.kind;
}
