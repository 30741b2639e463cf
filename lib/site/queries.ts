import type { Database } from "#db/client.ts";

/** What the site says about itself. */
export type Site = {
  name: string;
  welcome: string;
  /** The community's own rules, rendered. */
  rulesHtml: string;
};

/** A part of the sitemap: questions by ranges of ids, or the other pages that search engines may read. */
export type SitemapPart = { name: string; changedAt: Date | null };

export type SitemapEntry =
  | { kind: "question"; id: number; slug: string; changedAt: Date }
  | { kind: "category"; path: string }
  | { kind: "tag"; name: string }
  | { kind: "member"; name: string };

export async function findSite(_db: Database): Promise<Site> {
  throw new Error("Not here yet.");
}

export async function listSitemapParts(_db: Database): Promise<SitemapPart[]> {
  throw new Error("Not here yet.");
}

/** The entries of one part; undefined when there is no part of this name. */
export async function listSitemapPart(
  _db: Database,
  _name: string,
): Promise<SitemapEntry[] | undefined> {
  throw new Error("Not here yet.");
}
