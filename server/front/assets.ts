import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { LRUCache } from "lru-cache";
import { compress } from "./coding.ts";
import { CLOSED_POLICY } from "./csp.ts";
import { FOREVER, guardingHeaders, REVALIDATED, type Site } from "./headers.ts";
import { bytesOf, makePage, type Page } from "./page.ts";

const MOST_BYTES = 32 * 1024 * 1024;
const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

export type Assets = {
  has(path: string): boolean;
  get(path: string): Page | undefined;
  load(path: string): Promise<Page | undefined>;
};

/** Every file below a folder under the address at which it is served: what is not listed cannot be asked for. */
function listFiles(folder: string, address: string): [string, string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const below = file.slice(folder.length).split(sep).map(encodeURIComponent).join("/");
      return [address + below, file];
    });
}

/** The files of the build and of public/, compressed once and kept within bounds. */
export function openAssets(site: Site, folders: { build: string; public: string }): Assets {
  const files = new Map([
    ...listFiles(folders.public, ""),
    ...listFiles(join(folders.build, "static"), "/_next/static"),
  ]);
  const kept = new LRUCache<string, Page>({ maxSize: MOST_BYTES, sizeCalculation: bytesOf });
  return {
    has: (path) => files.has(path),
    get: (path) => kept.get(path),
    async load(path) {
      const known = kept.get(path);
      if (known) return known;
      const file = files.get(path);
      if (file === undefined) return undefined;
      const contentType = TYPES[extname(file)] ?? "application/octet-stream";
      const page = makePage({
        status: 200,
        body: await readFile(file),
        contentType,
        lines: [
          ...["Content-Type", contentType],
          ...["Cache-Control", path.startsWith("/_next/static/") ? FOREVER : REVALIDATED],
          ...["Content-Security-Policy", CLOSED_POLICY],
          ...guardingHeaders(site, contentType),
        ],
      });
      await compress(page, "gzip");
      kept.set(path, page);
      return page;
    },
  };
}
