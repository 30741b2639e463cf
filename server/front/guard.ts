import type { IncomingMessage } from "node:http";
import type { PlainStatus } from "./plain.ts";

export type Verdict =
  | { pass: true; url: string }
  | { pass: false; status: PlainStatus }
  | { pass: false; location: string };

const LONGEST_ADDRESS = 8_192;
export const LARGEST_BODY = 1024 * 1024 + 64 * 1024;
export const METHODS = "GET, HEAD, POST";

/** First words of addresses; what follows them may be a name, whose letters are its own affair. */
const WORDS = new Set([
  "about",
  "answers",
  "categories",
  "comments",
  "help",
  "join",
  "members",
  "posts",
  "questions",
  "search",
  "sign-in",
  "tags",
  "unsubscribe",
]);
const WHOLLY_OURS = /^\/(?:about\/rules|questions\/ask|help|join|sign-in|search)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in an address.
const NEVER_IN_ADDRESS = /[\u0000-\u0020\u007f-\uffff\\]/;

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

/** One slash between words, none at the end, fixed words in small letters: all of it in one hop. */
function tidied(path: string): string {
  const single = path.replace(/\/{2,}/g, "/");
  const bare = single.length > 1 ? single.replace(/\/+$/, "") || "/" : single;
  if (WHOLLY_OURS.test(bare)) return bare.toLowerCase();
  return bare.replace(/^\/([^/]+)/, (whole, word: string) =>
    WORDS.has(word.toLowerCase()) ? `/${word.toLowerCase()}` : whole,
  );
}

function judgeAddress(url: string): Verdict {
  if (url.length > LONGEST_ADDRESS) return { pass: false, status: 414 };
  if (!url.startsWith("/") || NEVER_IN_ADDRESS.test(url)) return { pass: false, status: 400 };
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  const query = end < 0 ? "" : url.slice(end);
  if (!isReadable(path) || /%00/.test(query)) return { pass: false, status: 400 };
  const tidy = tidied(path);
  if (tidy !== path) return { pass: false, location: tidy + query };
  return { pass: true, url };
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Our own address; on one's own machine its other names too. */
function isOwnOrigin(origin: string, site: string): boolean {
  if (origin === site) return true;
  const [given, own] = [URL.parse(origin), new URL(site)];
  return (
    given !== null &&
    LOOPBACK.test(given.hostname) &&
    LOOPBACK.test(own.hostname) &&
    given.port === own.port &&
    given.protocol === own.protocol
  );
}

/** A form of another site may not be sent here in a member's name. */
function comesFromUs({ headers }: IncomingMessage, site: string): boolean {
  const { origin } = headers;
  const fetchSite = headers["sec-fetch-site"];
  if (fetchSite !== undefined && fetchSite !== "same-origin") return false;
  if (origin === undefined) return fetchSite === "same-origin";
  return isOwnOrigin(origin, site);
}

/**
 * A mail program stops mails with one click by a POST that says nothing of where it comes from (RFC 8058).
 * The address itself is the permission there, and nobody is signed in by it.
 */
const ONE_CLICK = /^\/unsubscribe\/[gm]\d{1,15}\.[\w.-]{1,100}$/;
const isOneClick = ({ url = "", headers }: IncomingMessage): boolean =>
  ONE_CLICK.test(url) && headers["next-action"] === undefined;

/** What can be said of a request without knowing anything of the site. */
export function judge(req: IncomingMessage, site: string): Verdict {
  const { method = "GET", url = "/", headers } = req;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") {
    return { pass: false, status: 405 };
  }
  if (headers.upgrade !== undefined && /websocket/i.test(headers.upgrade)) {
    return { pass: false, status: 400 };
  }
  const address = judgeAddress(url);
  if (method !== "POST") return address;
  if (!comesFromUs(req, site) && !isOneClick(req)) return { pass: false, status: 403 };
  if (Number(headers["content-length"] ?? 0) > LARGEST_BODY) return { pass: false, status: 413 };
  // A form cannot follow a redirect without asking again, so it is taken where it was sent.
  return "location" in address ? { pass: true, url: address.location } : address;
}
