import { z } from "zod";
import { typedId } from "#lib/typed.ts";

export const Followable = z.object({
  subject: z.enum(
    ["question", "category", "tag", "member"],
    "A question, a category, a tag or a member can be followed.",
  ),
  id: typedId("Please say what to follow."),
});
