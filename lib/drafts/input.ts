import { z } from "zod";
import { postId, submission } from "#lib/posts/input.ts";
import { orNothing, typedVerbatim } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

export const draftKinds = ["question", "answer", "comment", "edit"] as const;
export type DraftKind = (typeof draftKinds)[number];

const words = (max: number, what: string) =>
  typedVerbatim(
    { max },
    {
      missing: `This ${what} came in a shape that we cannot keep.`,
      long: `A draft's ${what} holds at most ${max} characters. What you typed stays in this browser.`,
    },
  ).default("");

const { drafts } = limits;

/** Where a draft belongs: a new question stands nowhere yet, but may grow out of an answer. */
const place = {
  kind: z.enum(draftKinds, "Please say what is being written."),
  post: orNothing(postId),
};
const isPlace = ({ kind, post }: { kind: DraftKind; post?: number | undefined }) =>
  kind === "question" || post !== undefined;
const misplaced = { message: "Please say which post this belongs to.", path: ["post"] };

/** All that is typed so far. Only what no database takes is left out. */
const typed = {
  title: words(drafts.title, "title"),
  body: words(drafts.body, "text"),
  category: words(drafts.category, "category"),
  tags: words(drafts.tags, "tags"),
  reason: words(drafts.reason, "reason"),
};

/** The version that this writing began from; 0 when there was no draft. */
const version = z.coerce
  .number("Please say which version this is.")
  .int("Please say which version this is.")
  .min(0, "Please say which version this is.")
  .max(2_000_000_000, "Please say which version this is.")
  .default(0);

export const SaveDraft = z.object({ ...place, ...typed, version }).refine(isPlace, misplaced);

export const DiscardDraft = z.object({ draft: postId });

/** Is there a draft here, and has the form that was sent with these words become a post already. */
export const FindDraft = z.object({ ...place, ...typed, submission }).refine(isPlace, misplaced);
