import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import { waitsNoMore } from "./already.ts";
import { decide } from "./decide.ts";
import { ApprovePost } from "./input.ts";
import { lockPost } from "./subject.ts";

export const approve = command({
  input: ApprovePost,
  may: "post.approve",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, input, on }) => {
    if (on.state !== "held") throw await waitsNoMore(tx, who, on.id);
    const decision = {
      act: "approve",
      state: "published",
      reason: input.reason ?? "Approved.",
    } as const;
    const { of, told } = await decide(tx, who, on, decision, () => dateAnew(tx, on.id));
    return { event: { name: "post.approved", ...of }, ...told };
  },
});

/** What nobody could see until now is as new to readers as if it were written now. */
export async function dateAnew(tx: Database, post: number): Promise<void> {
  await tx.execute(sql`
    update posts p set created_at = now() where p.id = ${post} and exists (
      select from decisions d
      where d.post_id = p.id and d.act = 'hold' and d.decided_at = p.created_at)`);
}
