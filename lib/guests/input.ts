import { z } from "zod";
import { orNothing } from "#lib/typed.ts";

/** A box that is ticked sends its value; one that is not sends nothing. */
export const ticked = z.preprocess(
  (typed) => typed === true || (typeof typed === "string" && /^(?:on|1|true|yes)$/.test(typed)),
  z.boolean(),
);

/** "Email me at this address if …": what the address has to look like is said when the box is ticked. */
export const notice = {
  notify: ticked.default(false),
  email: orNothing(z.string("Please give one address.").trim()),
};

export const noticeAddress = z.email().max(254);

const key = z.string().max(200);

export const ConfirmGuest = z.object({ token: key });
export const EraseAddress = z.object({});
export const ClaimGuest = z.object({ key });
