import { z } from "zod";
import { category } from "#lib/taxonomy/input.ts";
import { orNothing, typedId, typedLine } from "#lib/typed.ts";
import { type GuardingRules, limits } from "#lib/words/limits.ts";
import { watchedActionNames, watchedKindNames } from "#lib/words/watched.ts";

const { watched } = limits;

/** What is watched for. Whether a pattern can be read is found out in lib/safety/fit.ts. */
export const Watch = z.object({
  kind: z.enum(watchedKindNames, "Please choose words or a pattern."),
  text: typedLine(
    { min: 1, max: watched.text },
    {
      missing: "Please say what to watch for.",
      long: `Please use at most ${watched.text} characters.`,
    },
  ),
  category,
  action: z.enum(watchedActionNames, "Please choose what happens."),
  replacement: typedLine(
    { max: watched.replacement },
    {
      missing: "Please write other words, or leave this empty.",
      long: `Please use at most ${watched.replacement} characters.`,
    },
  ).default(""),
  note: orNothing(
    typedLine(
      { max: watched.note },
      {
        missing: "Please write a note, or leave this empty.",
        long: `Please use at most ${watched.note} characters.`,
      },
    ),
  ),
  /** Left empty, it stands until somebody ends it. */
  days: orNothing(
    z.coerce
      .number("Please give a number of days.")
      .int("Please give a whole number of days.")
      .min(1, "It lasts at least a day.")
      .max(watched.days, `It lasts at most ${watched.days} days.`),
  ),
});

export const Unwatch = z.object({ watched: typedId("Please say what to watch for no more.") });

const amount = `Please give a whole number from 0 to ${limits.guarding.most}.`;
const most = orNothing(
  z.coerce.number(amount).int(amount).min(0, amount).max(limits.guarding.most, amount),
);

/** What is left empty is as it comes; 0 turns it off. */
export const SetGuarding = z.object({
  ...{ score: most, links: most, images: most, sites: most, questions: most, answers: most },
} satisfies Record<keyof GuardingRules, typeof most>);
