import { cookies } from "next/headers";
import { cache } from "react";
import { database } from "#db/client.ts";
import { endSession, findSession } from "#lib/members/sessions.ts";
import { type Actor, visitor } from "#lib/words/actor.ts";
import { requestContext } from "#server/front/context.ts";
import {
  cookieOptions,
  openSession,
  sealSession,
  sessionCookie,
  sessionCookieOptions,
} from "./auth.ts";
import { guestHere } from "./guest.ts";

/** The id of this browser's session, whether or not it still stands. */
export const sessionId = cache(async (): Promise<string | undefined> => {
  const sealed = (await cookies()).get(sessionCookie())?.value;
  return sealed === undefined ? undefined : openSession(sealed);
});

/** Who asks, looked up at every request: what was revoked, suspended or demoted counts at once. */
export const actor = cache(async (): Promise<Actor> => {
  const { fit } = requestContext() ?? {};
  if (fit) return fit.standIn;
  const id = await sessionId();
  const member = id === undefined ? undefined : await findSession(database(), id);
  const guest = await guestHere();
  if (!member) return guest ?? visitor;
  return guest ? { ...member, guestHere: guest.id } : member;
});

/** From now on this browser is known by this session; the one that it had before ends. */
export async function keepSession(id: string): Promise<void> {
  const before = await sessionId();
  if (before !== undefined) await endSession(database(), before);
  (await cookies()).set(sessionCookie(), await sealSession(id), sessionCookieOptions());
}

export async function forgetSession(): Promise<void> {
  (await cookies()).delete({ ...cookieOptions(), name: sessionCookie() });
}
