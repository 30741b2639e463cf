import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { posts } from "#db/schema/posts.ts";
import { type Actor, authored, moderates, wrote } from "#lib/words/actor.ts";
import { type Ability, allows, type PostKind } from "#lib/words/policy.ts";
import { currentVersion } from "./revise.ts";
import { startingText } from "./starting-text.ts";
import { findSubject, type LockedPost } from "./subject.ts";
import { versionMark } from "./version-mark.ts";

/** What a form for an edit begins with: the words as they stand, as Markdown. */
export type StartingPoint = {
  body: string;
  title: string | null;
  category: number | null;
  tags: string[];
  /** Which version this is, for the form to say. */
  base: string;
};

export type Editable = {
  id: number;
  kind: PostKind;
  question: { id: number; slug: string; title: string };
  /** Change it, propose a change, or neither. */
  may: "edit" | "suggest" | "read";
  reviews: boolean;
  /** Whoever edits their own words need not say why. */
  own: boolean;
  editedAt: Date | null;
  start: StartingPoint;
};

const offers = ["post.edit", "suggestion.make"] as const satisfies Ability[];

/** A post as somebody comes to edit it; undefined when they may not read it. */
export async function findEditable(
  db: Database,
  who: Actor,
  id: number,
): Promise<Editable | undefined> {
  const on = await findSubject(db, id);
  if (!on || !allows("post.read", who, on)) return undefined;
  const rows = await db
    .select({ id: posts.id, slug: posts.slug, title: posts.title, editedAt: posts.editedAt })
    .from(posts)
    .where(inArray(posts.id, [id, on.questionId]));
  const question = rows.find((row) => row.id === on.questionId);
  const may = offers.find((ability) => allows(ability, who, on));
  return {
    id,
    kind: on.kind,
    question: seesQuestion(who, on)
      ? { id: on.questionId, slug: question?.slug ?? "", title: question?.title ?? "" }
      : { id: on.questionId, slug: "", title: "A question that is not public" },
    may: may === "post.edit" ? "edit" : may ? "suggest" : "read",
    reviews: allows("suggestion.decline", who, { ...on, suggestedById: null }),
    own: wrote(who, on),
    editedAt: rows.find((row) => row.id === id)?.editedAt ?? null,
    start: await findStart(db, id),
  };
}

/** What stands under a hidden question is still its author's to edit; the title above is not theirs to read. */
const seesQuestion = (who: Actor, { question }: LockedPost): boolean =>
  question.visible || authored(who, question) || moderates(who, question.category);

export async function findStart(db: Database, id: number): Promise<StartingPoint> {
  const version = await currentVersion(db, id);
  const { title, categoryId: category, tags } = version;
  const body = await startingText(version);
  return { body, title, category, tags: tags ?? [], base: versionMark(version) };
}
