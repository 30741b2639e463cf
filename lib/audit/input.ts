import { z } from "zod";
import { orNothing, typedLine } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";
import { isAct, isLogKind } from "#lib/words/log.ts";

const typed = orNothing(
  typedLine(
    { max: limits.log.filter },
    { missing: "", long: `Please shorten this to ${limits.log.filter} characters.` },
  ),
);

const notADay = "Please give a day, such as 2026-03-31.";
const day = orNothing(z.iso.date(notADay));

/** A number, or an address that ends in one: that of an answer or a comment, or else of the question above it. */
const numbered = [
  /^#?(\d{1,15})$/,
  /#[ac](\d{1,15})$/,
  /\/(?:questions|answers|comments|posts)\/(\d{1,15})(?:[/?#].*)?$/,
];

function postOf(text: string | undefined, ctx: z.RefinementCtx): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(numbered.map((way) => way.exec(text)?.[1]).find(Boolean));
  if (number > 0) return number;
  ctx.addIssue({ code: "custom", message: "Please give a post's number or its address." });
  return z.NEVER;
}

/** Which lines of the log are asked for. Names are typed, and looked up later. */
export const AskLog = z
  .object({
    act: orNothing(
      z
        .string("Please choose one of these.")
        .refine(
          (act) => act === "all" || isLogKind(act) || isAct(act),
          "Please choose one of these.",
        ),
    ),
    by: typed,
    automatic: orNothing(z.literal("on", "Please tick this, or leave it.")),
    member: typed,
    post: typed.transform(postOf),
    from: day,
    until: day,
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    path: ["until"],
    message: "This is before the first day.",
  });
export type LogFilters = z.output<typeof AskLog>;
