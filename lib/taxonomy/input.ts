import { z } from "zod";
import { orNothing, typedId, typedLine, typedProse } from "#lib/typed.ts";
import { limits } from "#lib/words/limits.ts";
import { tagName, tagNames } from "./tag-name.ts";

export const tags = z
  .union([z.string(), z.array(z.string()).max(100)], "Please write tags as words.")
  .transform(tagNames)
  .refine((names) => names.length <= limits.tags.perQuestion, {
    message: `Please choose at most ${limits.tags.perQuestion} tags.`,
  });

export const category = orNothing(typedId("Please choose a category from the list."));

/** Whom, and which category; what is below it comes along. */
export const GiveCategory = z.object({
  member: typedId("Please say which member."),
  category: typedId("Please choose a category from the list."),
});

export const CreateCategory = z.object({
  name: typedLine(
    { min: 1, max: limits.category.name },
    {
      missing: "Please give the category a name.",
      long: `Please choose a name of at most ${limits.category.name} characters.`,
    },
  ),
  parent: orNothing(typedId("Please choose the category above from the list.")),
  description: typedProse(
    { max: limits.category.description },
    {
      missing: "Please describe the category, or leave this empty.",
      long: `Please describe the category in at most ${limits.category.description} characters.`,
    },
  ).default(""),
});

export const DescribeTag = z.object({
  tag: z
    .string("Please say which tag.")
    .transform(tagName)
    .refine((name) => name !== "", {
      message: "Please say which tag.",
    }),
  description: typedProse(
    { max: limits.tags.description },
    {
      missing: "Please describe the tag, or leave this empty.",
      long: `Please describe the tag in at most ${limits.tags.description} characters.`,
    },
  ).default(""),
  synonyms: z
    .union([z.string(), z.array(z.string()).max(100)], "Please write synonyms as words.")
    .transform(tagNames)
    .default([]),
});
