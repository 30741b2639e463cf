import type { OutgoingHttpHeaders } from "node:http";
import { isSecure, type Site } from "./headers.ts";

/** Longer than any process needs to hear of what another one wrote. */
const SECONDS = 5;
const WROTE = /(?:^|;\s*)(?:__Host-)?askwell-wrote=/;

/** Whoever sent a form sees it done at once, whichever process they ask next. */
export const wroteJustNow = (cookie: string | undefined): boolean =>
  cookie !== undefined && WROTE.test(cookie);

export function rememberWriting(site: Site, headers: OutgoingHttpHeaders): void {
  const [name, more] = isSecure(site)
    ? ["__Host-askwell-wrote", "; Secure"]
    : ["askwell-wrote", ""];
  const kept = headers["set-cookie"] ?? [];
  headers["set-cookie"] = [
    ...[kept].flat().map(String),
    `${name}=1; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${more}`,
  ];
}
