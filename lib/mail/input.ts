import { z } from "zod";
import { typedLine, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";
import { type MailText, mailKinds, mailTexts } from "#lib/words/mail-texts.ts";
import { placeholdersIn } from "#lib/words/mails.ts";

export const Unsubscribe = z.object({
  token: z.string("This link is not whole. Please copy it from the mail again.").max(200),
});

const mail = z.enum(mailKinds, "Please say which mail.");

/** Whatever stands in braces, also where it is no name of ours. */
const BRACES = /\{[^{}\n]*\}/g;

const named = (names: readonly string[]) => names.map((name) => `{${name}}`).join(", ");

function strangersIn(text: string, known: readonly string[]): string | undefined {
  const strange = (text.match(BRACES) ?? []).filter((each) => !known.includes(each.slice(1, -1)));
  if (strange.length === 0) return undefined;
  const may = known.length > 0 ? `Here you can use ${named(known)}.` : "None can be used here.";
  return `This mail is not told ${strange.join(", ")}. ${may}`;
}

function missingIn(text: string, takes: MailText["takes"]): string | undefined {
  const there = placeholdersIn(text);
  const missing = Object.entries(takes)
    .filter(([name, { optional }]) => optional !== true && !there.includes(name))
    .map(([name]) => name);
  return missing.length === 0 ? undefined : `Please put ${named(missing)} somewhere into the text.`;
}

export const SetMailWords = z
  .object({
    mail,
    subject: typedLine(limits.mailWords.subject, {
      missing: "Please write a subject.",
      long: `Please keep the subject to ${limits.mailWords.subject.max} characters.`,
    }),
    text: typedProse(limits.mailWords.text, {
      missing: "Please write the text.",
      long: `Please keep the text to ${limits.mailWords.text.max} characters.`,
    }),
  })
  .superRefine((typed, ctx) => {
    const takes: MailText["takes"] = mailTexts[typed.mail].takes;
    const inSubject = strangersIn(typed.subject, "sentence" in takes ? ["sentence"] : []);
    const inText = strangersIn(typed.text, Object.keys(takes)) ?? missingIn(typed.text, takes);
    if (inSubject) ctx.addIssue({ code: "custom", path: ["subject"], message: inSubject });
    if (inText) ctx.addIssue({ code: "custom", path: ["text"], message: inText });
  });

export const ResetMailWords = z.object({ mail });
