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

const categoryName = typedLine(
  { min: 1, max: limits.category.name },
  {
    missing: "Please give the category a name.",
    long: `Please choose a name of at most ${limits.category.name} characters.`,
  },
);
const categoryDescription = typedProse(
  { max: limits.category.description },
  {
    missing: "Please describe the category, or leave this empty.",
    long: `Please describe the category in at most ${limits.category.description} characters.`,
  },
).default("");
const parent = orNothing(typedId("Please choose the category above from the list."));
const whichCategory = typedId("Please say which category.");

export const CreateCategory = z.object({
  name: categoryName,
  parent,
  description: categoryDescription,
});

export const DescribeCategory = z.object({
  category: whichCategory,
  name: categoryName,
  /** Left empty, the address follows the name. */
  slug: typedLine(
    { max: limits.category.name },
    {
      missing: "Please give the category an address, or leave this empty.",
      long: `Please choose an address of at most ${limits.category.name} characters.`,
    },
  ).default(""),
  description: categoryDescription,
});

/** Without a parent it stands at the top. */
export const MoveCategory = z.object({ category: whichCategory, parent });

export const MergeCategory = z.object({
  category: whichCategory,
  into: typedId("Please choose a category from the list."),
});

export const OrderCategory = z.object({
  category: whichCategory,
  direction: z.enum(["up", "down"], "Please say whether it goes up or down."),
});

export const DeleteCategory = z.object({ category: whichCategory });

const oneTag = (missing: string) =>
  z
    .string(missing)
    .transform(tagName)
    .refine((name) => name !== "", { message: missing });
const whichTag = oneTag("Please say which tag.");

export const RenameTag = z.object({
  tag: whichTag,
  name: oneTag("Please give the tag a name, of letters or digits."),
});

export const MergeTag = z.object({
  tag: whichTag,
  into: oneTag("Please name the tag into which this one goes."),
});

export const DescribeTag = z.object({
  tag: whichTag,
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
