import { z } from "zod";
import { orNothing, typedId, typedLine, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";

const whichPage = typedId("Please say which page.");
const ticked = z.preprocess((typed) => typed !== undefined && typed !== "", z.boolean());

export const WritePage = z.object({
  /** The page that is changed; empty for a new one. */
  page: orNothing(whichPage),
  title: typedLine(limits.customPage.title, {
    missing: "Please give the page a title.",
    long: `Please choose a title of at most ${limits.customPage.title.max} characters.`,
  }),
  /** For a new page; left empty, its address follows its title. */
  slug: typedLine(limits.customPage.slug, {
    missing: "Please give the page an address, or leave this empty.",
    long: `Please choose an address of at most ${limits.customPage.slug.max} characters.`,
  }).default(""),
  body: typedProse(limits.customPage.body, {
    missing: "Please write the page.",
    long: `Please keep the page to ${limits.customPage.body.max} characters.`,
  }),
  published: ticked,
  footer: ticked,
});

export const RemovePage = z.object({ page: whichPage });

export const OrderPage = z.object({
  page: whichPage,
  direction: z.enum(["up", "down"], "Please say whether it goes up or down."),
});
