import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type postgres from "postgres";
import { connection, disconnect } from "#db/client.ts";
import { environment } from "#env";
import { logger } from "#server/logger.ts";
import { type Assets, openAssets } from "./assets.ts";
import { dressPlain, dressRedirect } from "./dress.ts";
import { dropFacts, keepFacts } from "./facts.ts";
import { judge, METHODS } from "./guard.ts";
import type { Site } from "./headers.ts";
import { dressHealth, type Health, watchDatabase } from "./health.ts";
import { BodyTooLarge, isShared } from "./incoming.ts";
import { makeOrigin, type Origin } from "./origin.ts";
import { accepts, compress, type Page, sendPage, writePage } from "./page.ts";
import { keepPages, type Pages } from "./pages.ts";
import { listen } from "./purge.ts";
import type { Handle } from "./render.ts";
import { countViews, type Views } from "./views.ts";

export type FrontOptions = {
  /** Next's request handler. */
  handle: Handle;
  siteUrl?: string;
  databaseUrl?: string;
  cacheBytes?: number;
  trustedHops?: number;
  /** Where the build and public/ lie. */
  folders?: { build: string; public: string };
  /** On whose connections the views are written. */
  sql?: () => postgres.Sql;
};

export type Front = {
  listener(req: IncomingMessage, res: ServerResponse): void;
  /** For the server's `clientError`: what Node could not read gets a page in words, too. */
  broken(error: NodeJS.ErrnoException, socket: Duplex): void;
  /** Settles when it hears what becomes stale, and begins to keep pages. */
  ready: Promise<void>;
  pages: Pages;
  views: Views;
  /** Writes the views that are left and lets the database go. */
  close(): Promise<void>;
};

type Parts = { site: Site; assets: Assets; pages: Pages; health: Health; origin: Origin };

const MEGABYTE = 1024 * 1024;
const HEALTH = "/healthz";
const pathOf = (url: string) => url.split("?", 1)[0] ?? "/";

/** Everything between the wire and Next: what is known is sent from memory, the rest is made and kept. */
export function createFront(options: FrontOptions): Front {
  const parts = assemble(options);
  const { pages, assets, health } = parts;
  const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL ?? "";
  const views = countViews(options.sql ?? (() => connection().sql));
  const channel = listen({
    databaseUrl,
    drop(tags) {
      dropFacts(tags);
      pages.drop(tags);
    },
    hears(on) {
      keepFacts(on);
      pages.keep(on);
    },
  });
  // Urgent help is made at once, so that it can be shown even when the database goes away.
  channel.listening.then(() => parts.origin.warm()).catch(() => undefined);

  return {
    listener(req, res) {
      const url = req.url ?? "/";
      const page = isShared(req) ? (pages.get(url) ?? assets.get(url)) : undefined;
      if (page) {
        views.see(page.viewed, req);
        sendPage(req, res, page);
      } else {
        void answer(parts, views, req, res);
      }
    },
    broken(error, socket) {
      if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
      const tooLong = error.code === "HPE_HEADER_OVERFLOW";
      writePage(socket, dressPlain(parts.site, tooLong ? 414 : 400));
    },
    ready: channel.listening,
    pages,
    views,
    async close() {
      await channel.close();
      await views.close();
      await health.close();
    },
  };
}

function assemble(options: FrontOptions): Parts {
  const site: Site = { url: new URL(options.siteUrl ?? environment().SITE_URL).origin };
  const build = process.env.NEXT_DIST_DIR ?? ".next";
  const pages = keepPages(options.cacheBytes ?? environment().FRONT_CACHE_MB * MEGABYTE);
  const health = watchDatabase(options.databaseUrl ?? process.env.DATABASE_URL ?? "", () => {
    // None of the old connections may go on waiting for a server that is gone.
    disconnect().catch((error) => logger.warn({ err: error }, "Old connections did not end well"));
  });
  const trustedHops = options.trustedHops ?? environment().TRUSTED_PROXY_HOPS;
  return {
    site,
    pages,
    health,
    assets: openAssets(site, options.folders ?? { build, public: "public" }),
    origin: makeOrigin({ handle: options.handle, site, trustedHops, pages, health }),
  };
}

/** Finds or makes the page that answers a request. */
async function find(parts: Parts, req: IncomingMessage): Promise<Page> {
  const { site, assets, health, origin } = parts;
  const verdict = judge(req, site.url);
  if (!verdict.pass) {
    if ("location" in verdict) return dressRedirect(site, verdict.location);
    const lines = verdict.status === 405 ? ["Allow", METHODS] : [];
    return dressPlain(site, verdict.status, { lines });
  }
  const path = pathOf(verdict.url);
  if (path === HEALTH) return dressHealth(site, await health.check());
  if (assets.has(path)) return (await assets.load(path)) ?? dressPlain(site, 404);
  // Next's own files are all listed; its image optimiser is not for anybody to use.
  if (path.startsWith("/_next/")) return dressPlain(site, 404);
  if (!health.up && req.method !== "POST") return origin.unavailable(verdict.url);
  return isShared(req) ? origin.shared(verdict.url) : origin.own(req, verdict.url);
}

async function answer(
  parts: Parts,
  views: Views,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const page = await find(parts, req).catch((error: unknown) => {
    if (error instanceof BodyTooLarge) return dressPlain(parts.site, 413);
    logger.error({ err: error, path: pathOf(req.url ?? "/") }, "A request could not be answered");
    return dressPlain(parts.site, 500);
  });
  if (accepts(req, "gzip")) await compress(page, "gzip");
  if (!req.complete && req.method !== "GET" && req.method !== "HEAD") res.shouldKeepAlive = false;
  views.see(page.viewed, req);
  sendPage(req, res, page);
}
