import { decode, encode } from "next-auth/jwt";
import { authSecret, environment } from "#env";
import { limits } from "#lib/words/limits.ts";

const DAY = 86_400;
const maxAge = limits.session.days * DAY;

const secure = () => environment().SITE_URL.startsWith("https:");
/** The front knows a member's browser by this beginning of the name. */
export const sessionCookie = () => (secure() ? "__Host-askwell-session" : "askwell-session");

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;

/** How the session's cookie is kept, and for how long. */
export const sessionCookieOptions = () => ({ ...cookieOptions(), maxAge });

/** The token carries the id of a session that is looked up at every request. */
export const sealSession = (id: string): Promise<string> =>
  encode({ token: { sid: id }, secret: authSecret(), maxAge });

export async function openSession(sealed: string): Promise<string | undefined> {
  const token = await decode({ token: sealed, secret: authSecret() }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : undefined;
}
