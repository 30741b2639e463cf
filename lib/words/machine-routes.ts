import { defaultSort, listed, type Sort, segment } from "./routes.ts";

/** The addresses that only machines ask for, apart from the others: no page needs them in the browser. */
export const machineRoutes = {
  feed: () => "/feed.xml",
  questionsFeed: (sort: Sort = defaultSort) => `/questions/feed.xml${listed({ sort })}`,
  categoryFeed: (path: string, sort: Sort = defaultSort) =>
    `/categories/${path.split("/").map(segment).join("/")}/feed.xml${listed({ sort })}`,
  tagFeed: (name: string, sort: Sort = defaultSort) =>
    `/tags/${segment(name)}/feed.xml${listed({ sort })}`,
  memberFeed: (name: string) => `/members/${segment(name)}/feed.xml`,
  sitemap: () => "/sitemap.xml",
  sitemapPart: (part: string) => `/sitemaps/${part}.xml`,
  securityText: () => "/.well-known/security.txt",
  openSearch: () => "/opensearch.xml",
  questionImage: (id: number) => `/questions/${id}/image.png`,
} as const;
