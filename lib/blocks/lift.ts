import { and, eq, isNull, sql } from "drizzle-orm";
import { blocks } from "#db/schema/conduct.ts";
import { command } from "#lib/command.ts";
import { Refused } from "#lib/words/outcome.ts";
import { LiftBlock } from "./input.ts";

export const lift = command({
  input: LiftBlock,
  may: "block.lift",
  on: async () => null,
  does: async ({ tx, who, input: { block } }) => {
    const [lifted] = await tx
      .update(blocks)
      .set({ liftedAt: sql`now()`, liftedById: who.kind === "member" ? who.id : null })
      .where(and(eq(blocks.id, block), isNull(blocks.liftedAt), sql`${blocks.expiresAt} > now()`))
      .returning({ kind: blocks.kind });
    if (!lifted) throw new Refused("conflict", "This block is over already.");
    return { event: { name: "block.lifted", block } };
  },
});
