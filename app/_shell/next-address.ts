import { routes } from "#lib/words/routes.ts";

/** Stands for our own site, whatever its address is. */
const HERE = "http://here.invalid";
const LONGEST = 2_000;
/** Whoever has just signed in has no use for these. */
const DOORS = /^\/(?:sign-in|join|api)(?:\/|$)/;

/** Where somebody was on the way to, followed inside our own site alone. */
export function nextAddress(raw: unknown): string {
  if (typeof raw !== "string" || raw.length > LONGEST) return routes.home();
  if (!raw.startsWith("/") || /[\\\p{Cc}]/u.test(raw)) return routes.home();
  const url = URL.parse(raw, HERE);
  if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return routes.home();
  if (DOORS.test(url.pathname)) return routes.home();
  return url.pathname + url.search + url.hash;
}

/** For a link to another door: the first page is no way that has to be remembered. */
export const onward = (next: string): string | undefined =>
  next === routes.home() ? undefined : next;
