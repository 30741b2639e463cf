import { hash } from "node:crypto";
import { themeScript } from "#components/layout/theme-script.ts";
import { isSecure, type Site } from "./headers.ts";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/** For what is no page: nothing in it may run or load. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

const hashed = (text: string) => `'sha256-${hash("sha256", text, "base64")}'`;
const isCode = (attributes: string) =>
  !/\btype="(?!text\/javascript|module)[^"]*"/.test(attributes);

/** The hashes of the inline scripts that run; `trusted` says which of them are ours, `sent` how they leave. */
function scriptHashes(
  html: string,
  trusted: (attributes: string) => boolean,
  sent = (text: string) => text,
): string[] {
  const found = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(SCRIPT)) {
    if (text !== "" && isCode(attributes) && trusted(attributes)) found.add(hashed(sent(text)));
  }
  return [...found];
}

/** The Content-Security-Policy of a page whose scripts and styles have these hashes. */
function policy(site: Site, scripts: readonly string[], styles: readonly string[] = []): string {
  const parts = [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ];
  if (isSecure(site)) parts.push("upgrade-insecure-requests");
  return parts.join("; ");
}

/** For pages that hold nobody's words: all that stands in them is ours. */
export function policyOfOwn(site: Site, html: string): string {
  const styles = [...html.matchAll(STYLE)].map(([, text = ""]) => hashed(text));
  return policy(
    site,
    scriptHashes(html, () => true),
    styles,
  );
}

const themeHash = hashed(themeScript);

/**
 * Next marks its own scripts with a nonce that nobody could know before the page was made. Only these and
 * the layout's one script are hashed, so that a script smuggled into a post stays dead; then the nonce
 * goes, and the same page is the same bytes.
 */
export function sealPage(site: Site, html: string, nonce: string): { html: string; csp: string } {
  const mark = ` nonce="${nonce}"`;
  const marked = (attributes: string) => attributes.includes(mark);
  const ours = scriptHashes(html, marked, (text) => text.replaceAll(nonce, ""));
  const csp = policy(site, [themeHash, ...ours]);
  return { html: html.replaceAll(mark, "").replaceAll(nonce, ""), csp };
}
