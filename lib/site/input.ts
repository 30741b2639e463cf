import { z } from "zod";
import { typedLine, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

const known = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** The one spelling of a language's tag, such as "pt-BR"; undefined where there is no such language. */
function languageTag(typed: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim());
    return tag !== undefined && known.of(tag) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

const language = z.string("Please name a language.").transform((typed, ctx) => {
  const tag = languageTag(typed);
  if (tag !== undefined && [...tag].length <= limits.site.language.max) return tag;
  ctx.addIssue({ code: "custom", message: "Please name a language as in en, de or pt-BR." });
  return z.NEVER;
});

const isContact = (typed: string) =>
  z.email().safeParse(typed).success || (/^https:\/\//.test(typed) && URL.canParse(typed));

export const DescribeSite = z.object({
  name: typedLine(limits.site.name, {
    missing: "Please give the site a name.",
    long: `Please choose a name of at most ${limits.site.name.max} characters.`,
  }),
  welcome: typedLine(limits.site.welcome, {
    missing: "Please write a line of welcome, or leave this empty.",
    long: `Please keep the welcome to ${limits.site.welcome.max} characters.`,
  }),
  rules: typedProse(limits.site.rules, {
    missing: "Please write the rules, or leave this empty.",
    long: `Please keep the rules to ${limits.site.rules.max} characters.`,
  }),
  language: language.default("en"),
  contact: typedLine(limits.site.contact, {
    missing: "Please say how you can be reached, or leave this empty.",
    long: `Please keep this to ${limits.site.contact.max} characters.`,
  })
    .refine((typed) => typed === "" || isContact(typed), {
      message: "Please give an e-mail address, or an address that begins with https://.",
    })
    .default(""),
});
