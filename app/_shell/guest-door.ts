import { redirect } from "next/navigation";
import { database } from "#db/client.ts";
import { findGuest } from "#lib/guests/queries.ts";
import type { FormAction, Refusal } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { fieldsOf, nonsense } from "./action.ts";
import { answering } from "./answering.ts";
import { forgetGuest, rememberGuest } from "./guest.ts";

const unknown: Refusal = {
  ok: false,
  code: "not-found",
  message:
    "This link opens nothing any more. If you have an account, you may have claimed it there.",
};

/** Lets a browser in that holds a private link; the link itself leaves the address bar with this. */
export const enteringAsGuest = (): FormAction =>
  answering(async (form) => {
    if (!(form instanceof FormData)) return { refusal: nonsense, typed: {} };
    const { key } = fieldsOf(form);
    const guest = typeof key === "string" ? await findGuest(database(), key) : undefined;
    if (typeof key !== "string" || !guest) return { refusal: unknown, typed: {} };
    await rememberGuest(key);
    redirect(routes.guest());
  });

/** This browser knows nothing of the guest any more; a private link still does. */
export const leavingAsGuest = (): FormAction =>
  answering(async () => {
    await forgetGuest();
    redirect(routes.home());
  });
