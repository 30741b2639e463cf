import { z } from "zod";
import { typedLine, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

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
});
