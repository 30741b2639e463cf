import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { LARGEST_BODY } from "./guard.ts";

/** What a member's browser carries: whoever sends one of these gets pages of their own. */
const OWN_COOKIE = /(?:^|;\s*)(?:__(?:Host|Secure)-)?(?:askwell|next-auth)[.\w-]*=/;
/** Pages that hold something of one reader alone. */
const OWN_PAGE = /^\/(?:sign-in|join|account|moderation|admin|api|unsubscribe)(?:[/?]|$)/;

/** Whether everybody who asks for this gets the same: then it may come from memory. */
export function isShared(req: IncomingMessage, url = req.url ?? "/"): boolean {
  const { cookie } = req.headers;
  return isDocument(req, url) && (cookie === undefined || !OWN_COOKIE.test(cookie));
}

/** Whether a whole page is asked for that everybody may ask for, by whomever. */
export function isDocument({ method, headers }: IncomingMessage, url: string): boolean {
  return (
    (method === "GET" || method === "HEAD") &&
    headers.rsc === undefined &&
    headers["next-router-prefetch"] === undefined &&
    headers["next-router-state-tree"] === undefined &&
    headers["next-action"] === undefined &&
    !url.includes("_rsc=") &&
    !OWN_PAGE.test(url)
  );
}

/** A visitor's page is made from its address alone: nothing else that was sent can leave a trace in it. */
export const visitorHeaders = (site: URL): IncomingHttpHeaders => ({
  host: site.host,
  "user-agent": "Askwell",
  accept: "*/*",
  "x-forwarded-host": site.host,
  "x-forwarded-proto": site.protocol.slice(0, -1),
});

/**
 * Headers by which Next and proxies talk among themselves; nobody outside has a say in them. What its router
 * believes to show already is left out, too: without, it gets the whole page, and nonsense in it is no failure.
 */
const INTERNAL =
  /^(?:next-router-state-tree$|x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-forwarded-|forwarded$|x-prerender-|x-vercel-|x-now-|x-original-|x-rewrite-|x-http-method|next-resume$|purpose$|content-security-policy)/;

/** The address of whoever asks, as far as the proxies that we trust tell it. */
export function clientAddress(req: IncomingMessage, trustedHops: number): string {
  const direct = req.socket.remoteAddress ?? "";
  if (trustedHops === 0) return direct;
  const told = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return told.at(-trustedHops) ?? told[0] ?? direct;
}

/** What a reader of their own sent, without what is not theirs to say. */
export function ownHeaders(
  req: IncomingMessage,
  site: URL,
  trustedHops: number,
): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(req.headers)) {
    if (!INTERNAL.test(name)) headers[name] = value;
  }
  headers.host = site.host;
  headers["x-forwarded-host"] = site.host;
  headers["x-forwarded-proto"] = site.protocol.slice(0, -1);
  headers["x-forwarded-for"] = clientAddress(req, trustedHops);
  if (headers.origin !== undefined) headers.origin = site.origin;
  delete headers["transfer-encoding"];
  return headers;
}

export class BodyTooLarge extends Error {}

/** The body of a form, whole; more than it may be is refused while it comes in. */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The wire must outlive a refusal, or nobody would hear of it.
  const parts: AsyncIterable<Buffer> = req.iterator({ destroyOnReturn: false });
  for await (const chunk of parts) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
