import { fetchGzip } from "./site.ts";

export type Assets = { scriptsGzip: number; stylesGzip: number };

/** What a page loads besides itself. */
export function addressesIn(html: string): { scripts: string[]; styles: string[] } {
  const found = (pattern: RegExp) =>
    [...new Set([...html.matchAll(pattern)].map(([, url]) => url ?? ""))].filter(Boolean);
  return {
    styles: found(/<link rel="stylesheet" href="([^"]+)"/g),
    // Old browsers alone load what is marked noModule.
    scripts: found(/<script(?![^>]*noModule)[^>]* src="([^"]+)"/gi),
  };
}

/** Bytes of all of them, as they are sent. */
export async function weigh(origin: string, urls: readonly string[]): Promise<number> {
  const sizes = await Promise.all(urls.map((url) => fetchGzip(origin + url)));
  return sizes.reduce((sum, { gzip }) => sum + gzip, 0);
}
