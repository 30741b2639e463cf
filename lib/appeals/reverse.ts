import { sql } from "drizzle-orm";
import type { Consequence, Doing, Effect } from "#lib/command.ts";
import { keepSuspension } from "#lib/members/suspension.ts";
import { approve } from "#lib/posts/approve.ts";
import { convert } from "#lib/posts/convert.ts";
import { restore } from "#lib/posts/restore.ts";
import { reveal } from "#lib/posts/reveal.ts";
import type { LockedPost } from "#lib/posts/subject.ts";
import { unlock } from "#lib/posts/unlock.ts";
import { reopen } from "#lib/questions/reopen.ts";
import type { Event } from "#lib/words/events.ts";
import type { Restriction } from "#lib/words/statements.ts";
import type { Appealed } from "./subject.ts";

type Reversing = Doing<{ reason: string }, Appealed & { on: LockedPost | undefined }>;
type OfPost = Omit<Reversing, "on"> & { on: LockedPost };
type Undo = (doing: OfPost) => Promise<Effect<Event>>;

const approves: Undo = ({ input, ...doing }) =>
  approve.does({ ...doing, input: { post: doing.on.id, ...input } });
const about = ({ id: post }: LockedPost, input: { reason: string }) => ({
  ...{ post, ground: undefined },
  ...input,
});
const restores: Undo = ({ input, ...doing }) =>
  restore.does({ ...doing, input: about(doing.on, input) });

/** How each restriction is taken back; null: nothing can bring the words back. */
const undoing: { [R in Restriction]: Undo | null } = {
  hold: approves,
  return: approves,
  reject: restores,
  hide: restores,
  lock: ({ input, ...doing }) => unlock.does({ ...doing, input: about(doing.on, input) }),
  close: ({ input, ...doing }) =>
    reopen.does({ ...doing, input: { question: doing.on.id, ...input } }),
  delete: null,
  merge: null,
  convert: ({ input, ...doing }) => convert.does({ ...doing, input: about(doing.on, input) }),
  conceal: ({ input, ...doing }) => reveal.does({ ...doing, input: about(doing.on, input) }),
};

/** Takes back what an appeal was about, while it holds, and says what that changed. */
export async function reverse({ on, ...doing }: Reversing): Promise<Consequence[]> {
  if (!on.stands) return [];
  if (on.suspension) await lift({ ...doing, on });
  const undo = on.decision && undoing[on.decision.act];
  if (!undo || !on.on) return [];
  const { also = [], ...effect } = await undo({ ...doing, on: on.on });
  return [effect, ...also];
}

async function lift({ tx, who, input, on }: Reversing): Promise<void> {
  if (!on.suspension) return;
  const { id, member } = on.suspension;
  await tx.execute(sql`
    update suspensions set lifted_at = now(), lifted_by_id = ${who.kind === "member" ? who.id : null},
      lifted_reason = ${input.reason} where id = ${id}`);
  await keepSuspension(tx, member);
}
