import { redirect } from "next/navigation";
import { database } from "#db/client.ts";
import { findGuest } from "#lib/guests/queries.ts";
import type { FormAction, FormState, Refusal } from "#lib/words/outcome.ts";
import { routes } from "#lib/words/routes.ts";
import { attemptsOf, fieldsOf, nonsense } from "./action.ts";
import { forgetGuest, rememberGuest } from "./guest.ts";

const unknown: Refusal = {
  ok: false,
  code: "not-found",
  message:
    "This link opens nothing any more. If you have an account, you may have claimed it there.",
};

/** Lets a browser in that holds a private link; the link itself leaves the address bar with this. */
export const enteringAsGuest = (): FormAction =>
  async function enter(before: FormState, form: FormData): Promise<FormState> {
    const attempt = attemptsOf(before) + 1;
    if (!(form instanceof FormData)) return { refusal: nonsense, typed: {}, attempt };
    const { key } = fieldsOf(form);
    const guest = typeof key === "string" ? await findGuest(database(), key) : undefined;
    if (typeof key !== "string" || !guest) return { refusal: unknown, typed: {}, attempt };
    await rememberGuest(key);
    redirect(routes.guest());
  };

/** This browser knows nothing of the guest any more; a private link still does. */
export const leavingAsGuest = (): FormAction =>
  async function leave(): Promise<FormState> {
    await forgetGuest();
    redirect(routes.home());
  };
