import { z } from "zod";
import { orNothing, typedId } from "#lib/typed.ts";
import { boxes, noticeKindNames, WORDS_IN_MAIL } from "#lib/words/notices.ts";

/** One group of notices, by the newest of them; "all" for the whole inbox, until the newest that was shown. */
export const ReadNotices = z.object({
  notice: z.union([z.literal("all"), typedId("Please say which notice.")]),
  until: orNothing(typedId("Please say until which notice.")),
});

/** A box that is ticked sends something, and one that is not sends nothing. */
const box = z
  .union([z.string(), z.boolean()])
  .optional()
  .transform((value) => value !== undefined && value !== false && value !== "");

const names = [
  ...noticeKindNames.flatMap((kind) => Object.values(boxes(kind))),
  boxes(WORDS_IN_MAIL).mail,
];

/** Which ways a member wants for each kind, as the boxes of the form say it. */
export const ChooseNotices = z.object(Object.fromEntries(names.map((name) => [name, box])));
