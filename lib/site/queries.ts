import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { readRows } from "#db/rows.ts";
import { siteSettings } from "./describe.ts";

/** What the site says about itself. */
export type Site = {
  name: string;
  welcome: string;
  /** The community's own rules, rendered. */
  rulesHtml: string;
  /** What most people write in here, as a language's tag. */
  language: string;
  /** An e-mail address, or the address of a page, to reach those who run the site; "": nobody said. */
  contact: string;
};

/** The same as it was typed, for whoever changes it. */
export type SiteWords = Omit<Site, "rulesHtml"> & { rules: string };

/** A part of the sitemap: the site's own pages, questions or members by ranges of ids, all categories, or all tags. */
export type SitemapPart = { name: string; changedAt: Date | null };

export type SitemapEntry =
  | { kind: "page"; path: string; changedAt: Date | null }
  | { kind: "question"; id: number; slug: string; changedAt: Date }
  | { kind: "category"; path: string }
  | { kind: "tag"; name: string }
  | { kind: "member"; name: string };

const unsaid = {
  name: "Askwell",
  language: "en",
  welcome:
    "Welcome to Askwell, where you can ask questions and receive answers from other members of the community.",
};

export async function findSite(db: Database): Promise<Site> {
  const { rules, ...words } = await readWords(db);
  return { ...words, rulesHtml: partOf(rules, "html") };
}

/** Where the welcome was left to the site it is empty. */
export async function findSiteWords(db: Database): Promise<SiteWords> {
  const { rules, ...words } = await readWords(db, "");
  return { ...words, rules: partOf(rules, "source") };
}

async function readWords(db: Database, welcome?: string) {
  const rows = await readRows<{ name: string; value: unknown }>(
    db,
    sql`select name, value from settings where name in ${Object.values(siteSettings)}`,
  );
  const said = new Map(rows.map((row) => [row.name, row.value]));
  const text = (name: string, otherwise: string) => {
    const value = said.get(name);
    return typeof value === "string" && value !== "" ? value : otherwise;
  };
  const name = text(siteSettings.name, unsaid.name);
  return {
    name,
    welcome: text(siteSettings.welcome, welcome ?? unsaid.welcome.replace(unsaid.name, name)),
    rules: said.get(siteSettings.rules),
    language: text(siteSettings.language, unsaid.language),
    contact: text(siteSettings.contact, ""),
  };
}

const partOf = (rules: unknown, part: "html" | "source"): string => {
  const text = Object(rules)[part];
  return typeof text === "string" ? text : "";
};
