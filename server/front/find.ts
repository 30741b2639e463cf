import type { IncomingMessage } from "node:http";
import { wordless } from "#db/wordless.ts";
import { logger } from "#server/logger.ts";
import { counts } from "#server/metrics/counts.ts";
import type { Assets } from "./assets.ts";
import { dressPlain, dressRedirect } from "./dress.ts";
import { fitted } from "./fitted.ts";
import { judge, METHODS } from "./guard.ts";
import type { Site } from "./headers.ts";
import { dressHealth, type Health } from "./health.ts";
import { isDocument, isShared } from "./incoming.ts";
import { dressMetrics, type Metrics, mayMeasure } from "./metrics.ts";
import type { Origin } from "./origin.ts";
import type { Page } from "./page.ts";
import type { Pages } from "./pages.ts";
import { meaningful } from "./query.ts";
import type { Readers } from "./readers.ts";

export type Parts = {
  site: Site;
  assets: Assets;
  pages: Pages;
  health: Health;
  origin: Origin;
  metrics: Metrics;
  readers: Readers | undefined;
};

/** What the site says of itself to those who run it. */
const own: Readonly<Record<string, (parts: Parts, req: IncomingMessage) => Promise<Page>>> = {
  "/healthz": async ({ site, health }) => dressHealth(site, await health.check()),
  "/readyz": async ({ site, health }) => dressHealth(site, await health.ready()),
  "/metrics": async ({ site, metrics }, req) =>
    mayMeasure(req, metrics) ? dressMetrics(site, await metrics.text()) : dressPlain(site, 404),
};
const isOwn = (path: string) => Object.hasOwn(own, path);

export const pathOf = (url: string): string => url.split("?", 1)[0] ?? "/";

/** Finds or makes the page that answers a request. */
export async function find(parts: Parts, req: IncomingMessage): Promise<Page> {
  const { site, assets } = parts;
  const verdict = judge(req, site.url);
  if (!verdict.pass) {
    if ("location" in verdict) return lead(parts, req, verdict.location);
    const lines = verdict.status === 405 ? ["Allow", METHODS] : [];
    return dressPlain(site, verdict.status, { lines });
  }
  const path = pathOf(verdict.url);
  const told = isOwn(path) ? own[path] : undefined;
  if (told) return told(parts, req);
  if (assets.has(path)) {
    counts.files += 1;
    return (await assets.load(path)) ?? dressPlain(site, 404);
  }
  // Next's own files are all listed; its image optimiser is not for anybody to use.
  if (path.startsWith("/_next/")) return dressPlain(site, 404);
  return make(parts, req, verdict.url);
}

/** For whoever is signed in and reads a thread, where that costs less than a page of their own. */
async function fitToReader(
  parts: Parts,
  req: IncomingMessage,
  url: string,
): Promise<Page | undefined> {
  const { readers } = parts;
  if (!readers || !isDocument(req, url)) return undefined;
  try {
    return await fitted({ ...parts, readers }, req, meaningful(url));
  } catch (error) {
    logger.warn({ err: wordless(error) }, "A page could not be fitted to its reader");
    return undefined;
  }
}

async function make(parts: Parts, req: IncomingMessage, url: string): Promise<Page> {
  const { health, origin, pages } = parts;
  if (!health.up && req.method !== "POST") return origin.unavailable(url);
  if (!isShared(req, url)) {
    const page = await fitToReader(parts, req, url);
    counts[page ? "fitted" : "passed"] += 1;
    if (page) return page;
    return origin.own(req, url);
  }
  const plain = meaningful(url);
  const page = pages.get(plain);
  counts[page ? "hits" : "misses"] += 1;
  return page ?? origin.shared(plain);
}

/** In one hop: where the page of the tidy address leads on, the untidy one leads there at once. */
async function lead(parts: Parts, req: IncomingMessage, location: string): Promise<Page> {
  const path = pathOf(location);
  const made = isOwn(path) || path.startsWith("/_next/") || parts.assets.has(path);
  const page = made ? undefined : await make(parts, req, location);
  return page?.status === 308 ? page : dressRedirect(parts.site, location);
}
