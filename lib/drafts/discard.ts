import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/writing.ts";
import { command } from "#lib/command.ts";
import { DiscardDraft } from "./input.ts";

export const discard = command({
  input: DiscardDraft,
  may: "draft.discard",
  on: async (tx, { draft }, who) => {
    const [found] = await tx
      .select({ id: drafts.memberId })
      .from(drafts)
      .where(eq(drafts.id, draft))
      .for("update");
    // Nobody learns whether somebody else has begun to write.
    return who.kind === "member" && found?.id === who.id ? found : undefined;
  },
  does: async ({ tx, input }) => {
    await tx.delete(drafts).where(eq(drafts.id, input.draft));
    return { event: { name: "draft.discarded", draft: input.draft } };
  },
});
