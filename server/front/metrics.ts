import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { CLOSED_POLICY } from "./csp.ts";
import { guardingHeaders, NEVER_KEPT, type Site } from "./headers.ts";
import { makePage, type Page } from "./page.ts";

/** What is measured, for whoever knows the word. Without a word there is no such page. */
export type Metrics = { token: string | undefined; text(): Promise<string> };

const hashed = (text: string) => createHash("sha256").update(text).digest();

/** Takes as long whatever is wrong with the word. */
export const mayMeasure = ({ headers }: IncomingMessage, { token }: Metrics): boolean =>
  token !== undefined &&
  timingSafeEqual(hashed(headers.authorization ?? ""), hashed(`Bearer ${token}`));

export function dressMetrics(site: Site, text: string): Page {
  const contentType = "text/plain; version=0.0.4; charset=utf-8";
  return makePage({
    status: 200,
    body: Buffer.from(text),
    contentType,
    lines: [
      ...["Content-Type", contentType, "Cache-Control", NEVER_KEPT, "X-Robots-Tag", "noindex"],
      ...["Content-Security-Policy", CLOSED_POLICY],
      ...guardingHeaders(site),
    ],
  });
}
