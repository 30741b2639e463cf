import { z } from "zod";
import { orNothing } from "#lib/typed.ts";

/**
 * A box that is ticked sends its value; one that is not sends nothing, or the "0" of a hidden field beside it,
 * which tells "not wanted" from "not asked". Undefined: not asked.
 */
const ticked = z.preprocess((typed) => {
  if (typed === undefined) return undefined;
  const values = Array.isArray(typed) ? typed : [typed];
  return values.some((value) => value === true || /^(?:on|1|true|yes)$/.test(String(value)));
}, z.boolean().optional());

/** "Email me at this address if …": what the address has to look like is said when the box is ticked. */
export const notice = {
  notify: ticked,
  email: orNothing(z.string("Please give one address.").trim()),
};

export const noticeAddress = z.email().max(254);

const key = z.string().max(200);

export const ConfirmGuest = z.object({ token: key });
export const EraseAddress = z.object({});
export const ClaimGuest = z.object({ key });
