import { z } from "zod";
import { category, tags } from "#lib/taxonomy/input.ts";
import { orNothing, typedId, typedLine, typedProse } from "#lib/typed.ts";
import { groundNames } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";

export const postId = typedId("Please say which post.");

export const body = typedProse(limits.body, {
  missing: "Please write something here.",
  short: `Please write a little more: at least ${limits.body.min} characters.`,
  long: `This is longer than the ${limits.body.max} characters that fit. Please shorten it.`,
});

export const title = typedLine(limits.title, {
  missing: "Please write your question in one sentence.",
  short: `Please make the title a little longer: at least ${limits.title.min} characters.`,
  long: `Please shorten the title to ${limits.title.max} characters. The rest fits below.`,
});

export const questionBody = typedProse(limits.questionBody, {
  missing: "Please write a text, or leave it empty.",
  long: `This is longer than the ${limits.questionBody.max} characters that fit. Please shorten it.`,
});

export const displayName = orNothing(
  typedLine(limits.displayName, {
    missing: "Please type a name, or leave this empty.",
    long: `Please choose a name of at most ${limits.displayName.max} characters.`,
  }),
);

/** What tells one form from another; what cannot be one is as good as none. */
export const submission = orNothing(
  z.string().min(8).max(limits.submission.max).optional().catch(undefined),
);

/** What a browser worked out: what cannot be that is refused where it is looked at, with words of its own. */
export const proof = orNothing(z.string().max(limits.proof.characters).catch("unreadable"));

export const reason = typedLine(limits.reason, {
  missing: "Please say why. The author will read it.",
  short: "Please say why in a few words. The author will read it.",
  long: `Please say why in at most ${limits.reason.max} characters.`,
});

/** Which of the rules it is about. */
export const ground = orNothing(z.enum(groundNames, "Please choose one of these."));

/** A reply that was chosen says why where nothing else was typed. */
const orTemplate = (typed: unknown): unknown => {
  if (typeof typed !== "object" || typed === null) return typed;
  const { reason: own, template } = typed as { reason?: unknown; template?: unknown };
  const silent = own === undefined || (typeof own === "string" && own.trim() === "");
  return silent && typeof template === "string" ? { ...typed, reason: template } : typed;
};

/** What is decided about a post, and why. */
export const deciding = z.object({ post: postId, ground, reason });
const Decided = z.preprocess(orTemplate, deciding);

export const HoldPost = Decided;
export const HidePost = Decided;
export const RejectPost = Decided;
export const SendBackPost = Decided;
export const RestorePost = Decided;
export const DeletePost = Decided;
export const LockPost = Decided;
export const UnlockPost = Decided;
export const ConvertPost = Decided;
export const ConcealPost = Decided;
export const RevealPost = Decided;
export const WithdrawPost = z.object({ post: postId });
/** Whoever approves need not say why. */
export const ApprovePost = z.object({ post: postId, reason: orNothing(reason) });

/** The version that a form began with: lib/posts/version-mark.ts. */
export const base = orNothing(
  z.string("Please load this page again.").max(64, "Please load this page again."),
);

/** What is left out stays as it is. How long a text may be depends on what is edited: lib/posts/edit.ts. */
export const EditPost = z.object({
  post: postId,
  body: questionBody.optional(),
  title: title.optional(),
  category,
  tags: tags.optional(),
  reason: orNothing(reason),
  base,
});

/** A post that waits comes into sight with other words than it came with. */
export const ApproveEditedPost = z.preprocess(
  orTemplate,
  EditPost.extend({ body: questionBody, reason }),
);

/** An earlier version is brought back as a new one. */
export const RollBackPost = z.object({
  post: postId,
  version: typedId("Please say which version."),
  reason,
  base,
});
