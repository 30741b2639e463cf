import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { posts } from "#db/schema/posts.ts";
import { drafts } from "#db/schema/writing.ts";
import { command, onNothing } from "#lib/command.ts";
import { limits } from "#lib/words/limits.ts";
import { Refused } from "#lib/words/outcome.ts";
import { type DraftKind, SaveDraft } from "./input.ts";
import { atPlace } from "./place.ts";

/**
 * Keeps what a member has typed so far. Whether the thread takes new posts is asked when it is posted: a
 * question that is closed meanwhile loses nobody a word.
 */
export const save = command({
  input: SaveDraft,
  may: "draft.save",
  on: onNothing,
  does: async ({ tx, who, input }) => {
    if (who.kind !== "member") throw new Refused("not-allowed", "Members can keep drafts here.");
    await waitForMember(tx, who.id);
    const here = await draftHere(tx, who.id, input);
    if ((here?.version ?? 0) !== input.version) throw changed(here !== undefined);
    if (!here) await checkRoom(tx, who.id, input);
    const { id, version } = await keep(tx, who.id, input);
    return { event: { name: "draft.saved", draft: id, version } };
  },
});

type Saved = z.infer<typeof SaveDraft>;

const changed = (still: boolean) =>
  new Refused(
    "conflict",
    still
      ? "This draft was changed elsewhere meanwhile, perhaps in another tab. Both texts are still there."
      : "This draft was posted or discarded elsewhere meanwhile. What you typed is still here.",
  );

/** One after the other: a draft that is on its way while its post is placed does not outlive it. */
async function waitForMember(tx: Database, member: number): Promise<void> {
  await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(members.id, member))
    .for("no key update");
}

async function draftHere(tx: Database, member: number, place: Saved) {
  const [found] = await tx
    .select({ version: drafts.version })
    .from(drafts)
    .where(atPlace(member, place));
  return found;
}

const stands: Record<DraftKind, readonly string[]> = {
  question: ["answer"],
  answer: ["question"],
  comment: ["question", "answer"],
  edit: ["question", "answer", "comment"],
};

async function checkRoom(tx: Database, member: number, { kind, post }: Saved): Promise<void> {
  if (post !== undefined) {
    const [place] = await tx
      .select({ kind: posts.kind })
      .from(posts)
      .where(and(eq(posts.id, post), ne(posts.state, "deleted")));
    if (!place || !stands[kind].includes(place.kind)) {
      throw new Refused("not-found", "What this was written for is not there any more.");
    }
  }
  if ((await tx.$count(drafts, eq(drafts.memberId, member))) >= limits.drafts.perMember) {
    throw new Refused(
      "not-allowed",
      `You have ${limits.drafts.perMember} drafts, as many as fit. When you discard one, this one is kept too.`,
    );
  }
}

async function keep(tx: Database, memberId: number, { version: _, post, kind, ...words }: Saved) {
  const [kept] = await tx
    .insert(drafts)
    .values({ memberId, kind, postId: post ?? null, ...words })
    .onConflictDoUpdate({
      target: [drafts.memberId, drafts.kind, drafts.postId],
      set: { ...words, version: sql`${drafts.version} + 1`, savedAt: sql`now()` },
    })
    .returning({ id: drafts.id, version: drafts.version });
  if (!kept) throw new Error("A draft was neither kept nor refused.");
  return kept;
}
