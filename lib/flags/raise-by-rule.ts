import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { flags } from "#db/schema/moderation.ts";
import type { Consequence } from "#lib/command.ts";
import { newKey } from "#lib/guests/key.ts";
import { system } from "#lib/words/actor.ts";
import { REPORTED_BY_SITE } from "#lib/words/grounds.ts";
import { textNow } from "./queries.ts";

/** The site itself reports a post to its moderators; while that is open it does so once. */
export async function raiseByRule(
  tx: Database,
  post: number,
  found: readonly string[],
): Promise<Consequence[]> {
  if (found.length === 0) return [];
  const [open] = await tx
    .select({ id: flags.id })
    .from(flags)
    .where(
      and(
        eq(flags.postId, post),
        isNull(flags.settledAt),
        isNull(flags.raisedById),
        isNull(flags.fromHash),
        sql`starts_with(${flags.note}, ${REPORTED_BY_SITE})`,
      ),
    );
  if (open) return [];
  const receipt = newKey();
  const [row] = await tx
    .insert(flags)
    .values({
      ...{ postId: post, reason: "rules", receipt },
      note: [REPORTED_BY_SITE, ...found].join("\n"),
      textThen: await textNow(tx, { post, member: null }),
    })
    .returning({ id: flags.id });
  if (!row) throw new Error("No report was written down.");
  const event = { name: "flag.raised", post, member: null, flag: row.id, receipt } as const;
  return [{ by: system, event }];
}
