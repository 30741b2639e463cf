import { z } from "zod";
import { notice, ticked } from "#lib/guests/input.ts";
import {
  deciding,
  displayName,
  postId,
  proof,
  questionBody,
  submission,
  title,
} from "#lib/posts/input.ts";
import { category, tags } from "#lib/taxonomy/input.ts";
import { orNothing, typedId, typedLine } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

export const AskQuestion = z.object({
  title,
  body: questionBody.default(""),
  category,
  tags: tags.default([]),
  /** The answer that this question grew out of. */
  follows: orNothing(typedId("Please say which answer this question follows.")),
  displayName,
  ...notice,
  /** The form had the box "Tell me": left unticked it says something. */
  notifyAsked: ticked.default(false),
  submission,
  proof,
});

const note = orNothing(
  typedLine(limits.reason, {
    missing: "Please say why the question is closed.",
    short: "Please say why in a few words.",
    long: `Please say why in at most ${limits.reason.max} characters.`,
  }),
);

/** The number of a question, or its address as it was copied. */
const otherQuestion = z.preprocess(
  (typed) => (typeof typed === "string" ? (/\/questions\/(\d+)/.exec(typed)?.[1] ?? typed) : typed),
  typedId("Please give the number or the address of the other question."),
);

export const CloseQuestion = z
  .object({
    question: postId,
    duplicateOf: orNothing(otherQuestion),
    note,
  })
  .refine((closing) => closing.duplicateOf !== undefined || closing.note !== undefined, {
    message: "Please say why, or which question this one repeats.",
    path: ["note"],
  })
  .refine((closing) => closing.duplicateOf !== closing.question, {
    message: "A question cannot repeat itself. Please give the number of the other one.",
    path: ["duplicateOf"],
  });

export const ReopenQuestion = z.object({
  question: postId,
  reason: typedLine(limits.reason, {
    missing: "Please say why the question is opened again.",
    short: "Please say why in a few words.",
    long: `Please say why in at most ${limits.reason.max} characters.`,
  }),
});

export const MoveQuestion = deciding.extend({
  category: typedId("Please choose a category from the list."),
});

/** What becomes of the text of a question that goes into another one. */
export const mergedTexts = ["nothing", "comment", "answer"] as const;

export const MergeQuestion = deciding
  .extend({
    into: otherQuestion,
    text: z.enum(mergedTexts, "Please choose what becomes of its text.").default("nothing"),
  })
  .refine((merging) => merging.into !== merging.post, {
    message: "A question cannot go into itself. Please give the number of the other one.",
    path: ["into"],
  });
