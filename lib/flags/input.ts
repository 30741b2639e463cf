import { z } from "zod";
import { noticeAddress } from "#lib/guests/input.ts";
import { postId } from "#lib/posts/input.ts";
import { orNothing, typedId, typedLine, typedProse } from "#lib/typed.ts";
import { groundNames } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";

const memberId = typedId("Please say which member.");

/** Of a post or of a profile. Own words and an address may stay empty. */
export const RaiseReport = z.object({
  post: orNothing(postId),
  member: orNothing(memberId),
  reason: z.enum(groundNames, "Please choose what it is about."),
  note: orNothing(
    typedProse(
      { max: limits.report.note },
      {
        missing: "Please write something here, or leave it empty.",
        long: `Please shorten this to ${limits.report.note} characters.`,
      },
    ),
  ),
  email: orNothing(
    z.preprocess(
      (typed) => (typeof typed === "string" ? typed.trim() : typed),
      z
        .string("Please give one address.")
        .refine(
          (typed) => noticeAddress.safeParse(typed).success,
          "This does not look like an e-mail address.",
        ),
    ),
  ),
});

/** That nothing is to be done needs a reason too; moderators alone read it. */
const reason = typedLine(limits.reason, {
  missing: "Please say why, for the log.",
  short: "Please say why in a few words, for the log.",
  long: `Please say why in at most ${limits.reason.max} characters.`,
});

export const SettleReports = z.object({
  post: orNothing(postId),
  member: orNothing(memberId),
  outcome: orNothing(z.enum(["upheld", "dismissed"], "Please choose one of these.")),
  reason,
});

const whole = (most: number) => {
  const amount = `Please give a whole number from 0 to ${most}.`;
  return orNothing(z.coerce.number(amount).int(amount).min(0, amount).max(most, amount));
};

/** When reports hide a post; what is left empty is as it comes. */
export const SetReporting = z.object({
  hideAt: whole(limits.report.most),
  days: whole(limits.report.days),
  posts: whole(limits.report.posts),
  points: whole(limits.pointsEach),
});
