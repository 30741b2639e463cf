import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import { type Actor, isMember } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { TAKEN_BACK } from "#lib/words/sentences.ts";
import { decide } from "./decide.ts";
import { WithdrawPost } from "./input.ts";
import { type LockedPost, lockPost } from "./subject.ts";
import { forgetForm } from "./submission.ts";

/** Whoever wrote a post takes it back. A question under which others have written stays, for their sake. */
export const withdraw = command({
  input: WithdrawPost,
  may: "post.withdraw",
  on: (tx, { post }) => lockPost(tx, post),
  does: async ({ tx, who, on }) => {
    if (on.kind === "question" && (await othersWrote(tx, who, on))) throw answered;
    const decision = { act: "hide", state: "hidden", reason: TAKEN_BACK } as const;
    const { of, told } = await decide(tx, who, on, decision, () => forgetForm(tx, on.id));
    return { event: { name: "post.withdrawn", ...of }, ...told };
  },
});

const answered = new Refused(
  "conflict",
  "Others have written here already, and taking this back would take their words along. You can edit it instead and leave out what should not be read, or ask a moderator to hide it all.",
);

/** Did anybody else write under this question, where readers can see it? */
export async function othersWrote(
  tx: Database,
  who: Actor,
  question: Pick<LockedPost, "id">,
): Promise<boolean> {
  const mine = isMember(who)
    ? sql`${who.id} in (author_id, concealed_author_id)`
    : sql`guest_id = ${"id" in who ? who.id : 0}`;
  const rows = await tx.execute(sql`
    select from posts
    where question_id = ${question.id} and visible and (${mine}) is not true limit 1`);
  return rows.length > 0;
}
