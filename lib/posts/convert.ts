import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { command } from "#lib/command.ts";
import type { MemberChange } from "#lib/members/kept.ts";
import { Refused } from "#lib/words/outcome.ts";
import { creditWritten, discreditWritten } from "./credited.ts";
import { recordDecision } from "./decide.ts";
import { ConvertPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { type LockedPost, lockPost } from "./subject.ts";

/**
 * An answer becomes a comment on its question, and so do the comments under it; a comment becomes an answer.
 * Votes on it stay, and their points come back when it is an answer again.
 */
export const convert = command({
  input: ConvertPost,
  may: "post.convert",
  on: (tx, { post }) => lockPost(tx, post, "answer", "comment"),
  does: async ({ tx, who, input: { reason, ground }, on }) => {
    const { id, kind: from, question } = on;
    const kind = from === "answer" ? "comment" : "answer";
    if (!on.visible) throw unseen;
    if (await isAccepted(tx, id)) throw accepted;
    const decision = await recordDecision(tx, who, { post: id, act: "convert", reason, ground });
    const credited = await keeping(tx, question.id, () => turn(tx, on, kind));
    return {
      event: {
        name: "post.converted",
        question: question.id,
        post: id,
        from,
        kind,
        credited,
        decision,
      },
      reason,
      change: { before: { kind: from, parent: on.parentId }, after: { kind, parent: question.id } },
    };
  },
});

const accepted = new Refused(
  "conflict",
  "This answer is accepted. It can become a comment once whoever asked has taken that back.",
);

const unseen = new Refused(
  "conflict",
  "This is not in sight at the moment, and nothing under it may come into sight by this.",
);

async function isAccepted(tx: Database, answer: number): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from acceptances where answer_id = ${answer} and withdrawn_at is null`,
  );
  return rows.length > 0;
}

/**
 * One statement, because no comment may stand under a comment for a moment. That it was once accepted is told
 * by the log alone: what was accepted is an answer.
 */
async function turn(
  tx: Database,
  on: LockedPost,
  kind: "answer" | "comment",
): Promise<MemberChange[]> {
  await tx.execute(sql`delete from acceptances where answer_id = ${on.id}`);
  await tx.execute(sql`
    update posts p set parent_id = p.question_id, parent_kind = 'question', comment_count = 0,
      kind = case p.id when ${on.id} then ${kind} else p.kind end
    where p.id = ${on.id} or p.parent_id = ${on.id}`);
  const { shownAuthorId: author } = on;
  if (author === null) return [];
  const undone = await discreditWritten(tx, author, on);
  return [...undone, ...(await creditWritten(tx, author, [{ ...on, kind }]))];
}
