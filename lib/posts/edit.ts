import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { command } from "#lib/command.ts";
import { leaveDraft } from "#lib/drafts/place.ts";
import { slugOf } from "#lib/questions/slug.ts";
import type { Screened } from "#lib/safety/screen.ts";
import { followEdit, screenEdit } from "#lib/safety/screen-edit.ts";
import { categoryOf } from "#lib/taxonomy/category.ts";
import { nameTags, setTags } from "#lib/taxonomy/tagging.ts";
import { type Actor, wrote } from "#lib/words/actor.ts";
import { Refused } from "#lib/words/outcome.ts";
import { bodyError } from "./body.ts";
import { EditPost } from "./input.ts";
import { keeping } from "./kept.ts";
import { type Rendered, withTextIfAny } from "./rendered.ts";
import { currentVersion, revise, sameVersion, signing, type Version } from "./revise.ts";
import { startingText } from "./starting-text.ts";
import { type LockedPost, lockPost } from "./subject.ts";
import { versionMark } from "./version-mark.ts";

type Edit = z.infer<typeof EditPost> & { text: Rendered | undefined };

/** Whoever edits what another wrote says why. */
export const edit = command({
  input: EditPost.transform(withTextIfAny),
  may: "post.edit",
  on: (tx, input) => lockPost(tx, input.post),
  does: async (doing) => {
    const { tx, who, input, on } = doing;
    checkFields(who, input, on);
    const before = await currentVersion(tx, on.id);
    checkBase(input.base, before);
    const screened = await screenEdit(doing, on, { ...input, before });
    const credited = await keeping(tx, on.question.id, async () => {
      if (!(await change(tx, who, { input: withWords(input, screened), on, before }))) {
        throw new Refused("conflict", "Nothing was changed.");
      }
      return [];
    });
    await leaveDraft(tx, who, { kind: "edit", post: on.id });
    const { waits, also } = await followEdit(doing, on, screened);
    const of = { question: on.question.id, post: on.id, kind: on.kind, credited };
    return {
      event: { name: "post.edited", ...of, ...(waits && { waits }) },
      ...(input.reason === undefined ? {} : { reason: input.reason }),
      also,
    };
  },
});

/** An edit with the words that stand in place of those that are watched for. */
export const withWords = (input: Edit, { text, title }: Screened): Edit => ({
  ...input,
  ...(input.title !== undefined && { title }),
  ...(input.text && text && { text }),
});

type Editing = { input: Edit; on: LockedPost; before: Version };

/** Writes the new words and their version; answers whether anything was changed. */
export async function change(
  tx: Database,
  who: Actor,
  { input, on, before }: Editing,
): Promise<boolean> {
  if (on.kind === "question") await editQuestion(tx, on.id, input);
  if (input.text && (await isOther(input.text.source, before))) {
    await tx.update(posts).set(input.text).where(eq(posts.id, on.id));
  }
  const after = await currentVersion(tx, on.id);
  if (sameVersion(before, after)) return false;
  const signature = signing(who, on);
  await revise(tx, signature, { post: on.id, before, after, reason: input.reason });
  await noteEdit(tx, on.id, signature.authorId);
  return true;
}

/** Readers see when a post was edited last, and by whom. */
export async function noteEdit(tx: Database, post: number, editor: number | null): Promise<void> {
  await tx
    .update(posts)
    .set({ editedAt: sql`now()`, editedById: editor, changedAt: sql`now()` })
    .where(eq(posts.id, post));
}

/** A form that began with another version is not sent over what somebody wrote meanwhile. */
export function checkBase(base: string | undefined, now: Version, said = crossed): void {
  if (base === undefined || base === versionMark(now)) return;
  throw new Refused("conflict", said);
}

const crossed =
  "This post was changed while you were writing. Nothing was sent, and your text is still here.";

/** What came in another format and was left as the form showed it is no edit. */
const isOther = async (source: string, before: Version) =>
  before.format === "markdown" || source.trim() !== (await startingText(before)).trim();

export function checkFields(who: Actor, input: Edit, on: LockedPost): void {
  const fields: Record<string, string> = {};
  const wrong = input.body === undefined ? undefined : bodyError(on.kind, input.body);
  if (wrong) fields.body = wrong;
  if (input.reason === undefined && !wrote(who, on)) {
    fields.reason = "Please say why. The author will read it.";
  }
  if (Object.keys(fields).length > 0) {
    throw new Refused("invalid", "Please look at the marked fields again.", fields);
  }
}

type QuestionFields = { title?: string | undefined; tags?: string[] | undefined } & {
  category?: number | undefined;
};

/** What a question has beside its text; what is left out stays as it is. */
export async function editQuestion(tx: Database, id: number, input: QuestionFields): Promise<void> {
  const { title } = input;
  if (title !== undefined) {
    await tx
      .update(posts)
      .set({ title, slug: slugOf(title) })
      .where(eq(posts.id, id));
  }
  if (input.category !== undefined) {
    const categoryId = await categoryOf(tx, input.category);
    await tx.update(posts).set({ categoryId }).where(eq(posts.id, id));
  }
  if (input.tags !== undefined) await setTags(tx, id, await nameTags(tx, input.tags));
}
