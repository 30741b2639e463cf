import { z } from "zod";
import { proof } from "#lib/posts/input.ts";
import { orNothing, typedId, typedLine, typedProse } from "#lib/typed.ts";
import { roles } from "#lib/words/actor.ts";
import { groundNames } from "#lib/words/grounds.ts";
import { limits } from "#lib/words/limits.ts";
import { isCommon } from "./commonest-passwords.ts";

export const memberName = typedLine(limits.memberName, {
  missing: "Please choose a name.",
  short: `Please choose a name of at least ${limits.memberName.min} characters.`,
  long: `Please choose a name of at most ${limits.memberName.max} characters.`,
});

const LONGEST_EMAIL = 254;
const notAnAddress = "This does not look like an e-mail address.";

export const email = z
  .string("Please give an e-mail address.")
  .trim()
  .min(1, "Please give an e-mail address.")
  .max(LONGEST_EMAIL, notAnAddress)
  .refine((text) => text === "" || z.email().safeParse(text).success, notAnAddress);

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

/** Where a sign-in begins. The site itself says so: a form has no such fields. */
export const Browser = z.object({
  /** The id of the session that is to begin. */
  session: z.string().min(32),
  /** What the browser says of itself. */
  device: z.string().nullable(),
});

export const JoinMember = z.object({
  name: memberName,
  email,
  password,
  browser: Browser.optional(),
  proof,
});

/** Of the operator's command, of an import, of the demo. */
export const AdmitMember = z.object({
  name: memberName,
  email: orNothing(email),
  password: orNothing(password),
  role: z.enum(roles).default("member"),
});

export const AppointMember = z.object({
  member: typedId("Please say which member."),
  role: z.enum(roles, `A role is one of ${roles.join(", ")}.`),
});

/** Who somebody is to a provider outside, as it told us itself. */
export const Identity = z.object({
  provider: z.string().min(1),
  account: z.string().min(1),
  /** The address, where the provider confirmed that it is theirs. */
  email: z.string().nullable(),
});
export type Identity = z.output<typeof Identity>;

export const SignInWith = z.object({ identity: Identity, browser: Browser });

export const JoinWith = z.object({ name: memberName, identity: Identity, browser: Browser });

export const LinkIdentity = z.object({ identity: Identity });

/** What is typed is compared alone, so nothing is said of how it ought to look. */
export const SignIn = z.object({
  name: typedLine(
    { min: 1, max: LONGEST_EMAIL },
    { missing: "Please give your name or e-mail address.", long: "This is longer than any name." },
  ),
  password: z
    .string("Please give your password.")
    .min(1, "Please give your password.")
    .max(4 * limits.password.max, "This is longer than any password."),
  browser: Browser,
});

export const SignOut = z.object({ session: z.string().min(1) });

/** Whoever signs out everywhere does so for themselves; the operator says for whom. */
export const SignOutEverywhere = z.object({
  member: orNothing(typedId("Please say which member.")),
});

const member = typedId("Please say which member.");
const ground = orNothing(z.enum(groundNames, "Please choose one of these."));
const reason = typedLine(limits.reason, {
  missing: "Please say why. The member will read it.",
  short: "Please say why in a few words. The member will read it.",
  long: `Please say why in at most ${limits.reason.max} characters.`,
});

/** Without a number of days there is no end. */
const days = orNothing(
  z.coerce
    .number("Please give a number of days.")
    .int("Please give a whole number of days.")
    .min(1, "A suspension lasts at least a day.")
    .max(limits.suspension.days, `A suspension lasts at most ${limits.suspension.days} days.`),
);

export const NoteMember = z.object({
  member,
  note: typedProse(limits.note, {
    missing: "Please write what other moderators should know.",
    long: `Please keep a note within ${limits.note.max} characters.`,
  }),
});

export const WarnMember = z.object({ member, ground, reason });
export const AcknowledgeWarning = z.object({ warning: typedId("Please say which warning.") });
export const ReinstateMember = z.object({ member, reason });

/** All that a member wrote, or whoever wrote this post. */
export const SweepPosts = z.object({
  member: orNothing(member),
  post: orNothing(typedId("Please say which post.")),
  ground,
  reason,
  suspend: z.preprocess((ticked) => Boolean(ticked), z.boolean()),
  days,
});
export const UnsweepPosts = z.object({ sweep: typedId("Please say which clean-up.") });

export const SuspendMember = z.object({ member, ground, reason, days });

/** A token out of a mailed link; what is none is a link that does not work. */
const token = z.string().max(200).catch("");
/** Only compared, so nothing is said of how it should be. */
const currentPassword = z
  .string("Please type your password.")
  .min(1, "Please type your password.")
  .max(limits.password.max, "This is not the password of your account.");
/** The session that goes on, by its handle. */
const keep = orNothing(z.string().max(64).catch(""));

export const FindMember = z.object({ email });

export const AskLink = z.object({ email });
export const UseLink = z.object({ token });
export const SignInByLink = z.object({ token, browser: Browser });
export const ResetPassword = z.object({ token, password });

export const ChangeName = z.object({
  name: memberName,
  /** Whether links with the old name lead to the new one. */
  leads: orNothing(z.literal("1", "Please tick this or leave it empty.")),
});

const told = (what: string, max: number) => ({
  missing: "Please write words here, or leave this empty.",
  long: `Please keep ${what} within ${max} characters.`,
});
const { profile } = limits;

export const DescribeMember = z.object({
  fullName: typedLine({ max: profile.fullName }, told("your full name", profile.fullName)),
  location: typedLine({ max: profile.location }, told("your place", profile.location)),
  about: typedProse({ max: profile.about }, told("this", profile.about)),
});

export const ChangeEmail = z.object({ email, password: currentPassword });
export const ChangePassword = z.object({
  password: currentPassword,
  newPassword: password,
  keep,
});
export const EndSession = z.object({
  session: z.string("Please say which session.").min(1, "Please say which session.").max(64),
  keep,
});
export const LeaveSite = z.object({ password: currentPassword });

const amount = `Points are a whole number from 0 to ${limits.pointsEach}.`;
const worth = orNothing(
  z.preprocess(
    (typed) => (typeof typed === "string" && /^\d{1,6}$/.test(typed) ? Number(typed) : typed),
    z.number(amount).int(amount).min(0, amount).max(limits.pointsEach, amount),
  ),
);

/** What is left empty is worth what it is by default. */
export const SetPoints = z.object({
  joined: worth,
  asked: worth,
  answered: worth,
  accepted: worth,
  wasAccepted: worth,
  voteCast: worth,
  questionUp: worth,
  questionUpCap: worth,
  questionDown: worth,
  questionDownCap: worth,
  answerUp: worth,
  answerUpCap: worth,
  answerDown: worth,
  answerDownCap: worth,
  /** Whether what was earned before is counted anew. */
  again: orNothing(z.literal("on", "Please choose whether to count anew.")),
});
