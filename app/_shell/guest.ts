import { cookies } from "next/headers";
import { cache } from "react";
import { database } from "#db/client.ts";
import { findGuest } from "#lib/guests/queries.ts";
import type { Guest } from "#lib/words/actor.ts";
import { limits } from "#lib/words/limits.ts";
import { cookieOptions } from "./auth.ts";

const DAY = 86_400;

const guestCookie = () => (cookieOptions().secure ? "__Host-askwell-guest" : "askwell-guest");

/** What this browser is known by, whether or not anybody answers to it. */
export const guestKey = cache(
  async (): Promise<string | undefined> => (await cookies()).get(guestCookie())?.value,
);

/** The guest who wrote from this browser, whoever is signed in now. */
export const guestHere = cache(async (): Promise<Guest | undefined> => {
  const key = await guestKey();
  return key === undefined ? undefined : findGuest(database(), key);
});

export async function rememberGuest(key: string): Promise<void> {
  const maxAge = limits.guest.days * DAY;
  (await cookies()).set(guestCookie(), key, { ...cookieOptions(), maxAge });
}

export async function forgetGuest(): Promise<void> {
  (await cookies()).delete({ ...cookieOptions(), name: guestCookie() });
}
