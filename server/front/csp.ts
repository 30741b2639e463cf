import { hash } from "node:crypto";
import { themeScript } from "#components/layout/theme-script.ts";
import { isSecure, type Site } from "./headers.ts";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/** For what is no page: nothing in it may run or load. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

export const hashed = (text: string | Buffer) => `'sha256-${hash("sha256", text, "base64")}'`;
export const isCode = (attributes: string) =>
  !/\btype="(?!text\/javascript|module)[^"]*"/.test(attributes);

/** The hashes of the inline scripts that run. */
function scriptHashes(html: string): string[] {
  const found = new Set<string>();
  for (const [, attributes = "", text = ""] of html.matchAll(SCRIPT)) {
    if (text !== "" && isCode(attributes)) found.add(hashed(text));
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
  return policy(site, scriptHashes(html), styles);
}

const themeHash = hashed(themeScript);

/** For a page in which somebody's words stand: the scripts with these hashes run, and the layout's one. */
export const policyOfScripts = (site: Site, hashes: readonly string[]): string =>
  policy(site, [themeHash, ...hashes]);
