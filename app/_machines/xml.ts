const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
export const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export type SitemapEntry = { address: string; changedAt?: Date | undefined };

const entry = (element: string) => (e: SitemapEntry) =>
  `<${element}><loc>${escaped(e.address)}</loc>${
    e.changedAt ? `<lastmod>${e.changedAt.toISOString()}</lastmod>` : ""
  }</${element}>`;

const documentOf = (root: string, element: string, entries: readonly SitemapEntry[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespace}>\n${entries
    .map(entry(element))
    .join("\n")}\n</${root}>\n`;

export const sitemapIndex = (parts: readonly SitemapEntry[]) =>
  documentOf("sitemapindex", "sitemap", parts);
export const sitemapPart = (pages: readonly SitemapEntry[]) => documentOf("urlset", "url", pages);

export const xmlResponse = (xml: string, type = "application/xml; charset=utf-8") =>
  new Response(xml, { headers: { "Content-Type": type } });
