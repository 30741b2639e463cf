import { z } from "zod";
import { displayName, postId } from "#lib/posts/input.ts";
import { tagNames } from "#lib/taxonomy/tag-name.ts";
import { orNothing, typedId, typedLine, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

export const title = typedLine(limits.title, {
  missing: "Please write your question in one sentence.",
  short: `Please make the title a little longer: at least ${limits.title.min} characters.`,
  long: `Please shorten the title to ${limits.title.max} characters. The rest fits below.`,
});

export const questionBody = typedProse(limits.questionBody, {
  missing: "Please write a text, or leave it empty.",
  long: `This is longer than the ${limits.questionBody.max} characters that fit. Please shorten it.`,
});

export const tags = z
  .union([z.string(), z.array(z.string()).max(100)], "Please write tags as words.")
  .transform(tagNames)
  .refine((names) => names.length <= limits.tags.perQuestion, {
    message: `Please choose at most ${limits.tags.perQuestion} tags.`,
  });

export const category = orNothing(typedId("Please choose a category from the list."));

export const AskQuestion = z.object({
  title,
  body: questionBody.default(""),
  category,
  tags: tags.default([]),
  /** The answer that this question grew out of. */
  follows: orNothing(typedId("Please say which answer this question follows.")),
  displayName,
});

const note = orNothing(
  typedLine(limits.reason, {
    missing: "Please say why the question is closed.",
    short: "Please say why in a few words.",
    long: `Please say why in at most ${limits.reason.max} characters.`,
  }),
);

export const CloseQuestion = z
  .object({
    question: postId,
    duplicateOf: orNothing(typedId("Please give the number of the other question.")),
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
