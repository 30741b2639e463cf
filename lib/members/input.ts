import { z } from "zod";
import { orNothing, typedId, typedLine } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";
import { isCommon } from "./common-passwords.ts";

export const memberName = typedLine(limits.memberName, {
  missing: "Please choose a name.",
  short: `Please choose a name of at least ${limits.memberName.min} characters.`,
  long: `Please choose a name of at most ${limits.memberName.max} characters.`,
});

export const email = z.email("This does not look like an e-mail address.").max(254);

/** A password that somebody chooses; one that is only compared needs no such rules. */
export const password = z.string("Please choose a password.").superRefine(async (text, ctx) => {
  const { min, max } = limits.password;
  const length = [...text].length;
  const message =
    length === 0
      ? "Please choose a password."
      : length < min
        ? `Please choose a password of at least ${min} characters. A few words in a row are easy to remember.`
        : length > max
          ? `Please choose a password of at most ${max} characters.`
          : (await isCommon(text))
            ? "Many people use this password, so it would be guessed soon. A few words in a row of your own are safer."
            : undefined;
  if (message) ctx.addIssue({ code: "custom", message });
});

export const JoinMember = z.object({
  name: memberName,
  email: orNothing(email),
  /** Heeded only when the site itself acts. */
  role: z.enum(["member", "expert", "editor", "moderator", "administrator"]).default("member"),
});

export const SuspendMember = z.object({
  member: typedId("Please say which member."),
  reason: typedLine(limits.reason, {
    missing: "Please say why. The member will read it.",
    short: "Please say why in a few words. The member will read it.",
    long: `Please say why in at most ${limits.reason.max} characters.`,
  }),
  /** Without a number of days there is no end. */
  days: orNothing(
    z.coerce
      .number("Please give a number of days.")
      .int("Please give a whole number of days.")
      .min(1, "A suspension lasts at least a day.")
      .max(limits.suspension.days, `A suspension lasts at most ${limits.suspension.days} days.`),
  ),
});
