import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type postgres from "postgres";
import { connection, disconnect } from "#db/client.ts";
import { environment } from "#env";
import { logger, shownPath } from "#server/logger.ts";
import { counts } from "#server/metrics/counts.ts";
import { followReplica } from "#server/replica.ts";
import { openAssets } from "./assets.ts";
import { prepare, refine } from "./coding.ts";
import { dressPlain } from "./dress.ts";
import { dropFacts, keepFacts } from "./facts.ts";
import { find, type Parts, pathOf } from "./find.ts";
import type { Site } from "./headers.ts";
import { watchDatabase } from "./health.ts";
import { BodyTooLarge, isShared } from "./incoming.ts";
import type { Metrics } from "./metrics.ts";
import { makeOrigin } from "./origin.ts";
import { type Page, writePage } from "./page.ts";
import { keepPages, type Pages } from "./pages.ts";
import { listen } from "./purge.ts";
import type { Readers } from "./readers.ts";
import type { Handle } from "./render.ts";
import { sendPage } from "./send.ts";
import { countViews, type Views } from "./views.ts";

export type FrontOptions = {
  /** Next's request handler. */
  handle: Handle;
  siteUrl?: string;
  databaseUrl?: string;
  replicaUrl?: string;
  cacheBytes?: number;
  trustedHops?: number;
  metrics?: Metrics;
  /** Without them each member's page is made for them alone. */
  readers?: Readers;
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

const MEGABYTE = 1024 * 1024;

/** Everything between the wire and Next: what is known is sent from memory, the rest is made and kept. */
export function createFront(options: FrontOptions): Front {
  const parts = assemble(options);
  const { pages, assets, health } = parts;
  const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL ?? "";
  const views = countViews(options.sql ?? (() => connection().sql));
  const { replicaUrl = environment().DATABASE_REPLICA_URL } = options;
  const replica = replicaUrl ? followReplica(databaseUrl, replicaUrl) : undefined;
  const channel = listen({
    databaseUrl,
    drop(tags) {
      replica?.fell();
      dropFacts(tags);
      pages.drop(tags);
    },
    hears(on) {
      replica?.hears(on);
      keepFacts(on);
      pages.keep(on);
    },
  });
  // Urgent help is made at once, so that it can be shown even when the database goes away.
  channel.listening.then(() => parts.origin.warm()).catch(() => undefined);

  return {
    listener(req, res) {
      const url = req.url ?? "/";
      const shared = isShared(req);
      const kept = shared ? pages.get(url) : undefined;
      const page = shared ? (kept ?? assets.get(url)) : undefined;
      if (page) refine(req, page);
      if (!page) return void answer(parts, views, req, res, find(parts, req));
      counts[kept ? "hits" : "files"] += 1;
      if (prepare(req, page)) return void answer(parts, views, req, res, Promise.resolve(page));
      views.see(page.viewed, req);
      sendPage(req, res, page);
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
      await replica?.close();
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
    readers: options.readers,
    metrics: options.metrics ?? { token: undefined, text: async () => "" },
    assets: openAssets(site, options.folders ?? { build, public: "public" }),
    origin: makeOrigin({ handle: options.handle, site, trustedHops, pages, health }),
  };
}

async function answer(
  parts: Parts,
  views: Views,
  req: IncomingMessage,
  res: ServerResponse,
  found: Promise<Page>,
): Promise<void> {
  const page = await found.catch((error: unknown) => {
    if (error instanceof BodyTooLarge) return dressPlain(parts.site, 413);
    logger.error(
      { err: error, path: shownPath(pathOf(req.url ?? "/")) },
      "A request could not be answered",
    );
    return dressPlain(parts.site, 500);
  });
  await prepare(req, page);
  if (!req.complete && req.method !== "GET" && req.method !== "HEAD") res.shouldKeepAlive = false;
  views.see(page.viewed, req);
  sendPage(req, res, page);
}
