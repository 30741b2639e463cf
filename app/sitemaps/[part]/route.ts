import { notFound } from "#app/_machines/feeds.ts";
import { sitemapPart as partXml, xmlResponse } from "#app/_machines/xml.ts";
import { sitemapPart } from "#app/_shell/reads.ts";
import { environment } from "#env";
import type { SitemapEntry } from "#lib/site/queries.ts";
import { routes } from "#lib/words/routes.ts";

type Context = { params: Promise<{ part: string }> };

function pathOf(entry: SitemapEntry): string {
  switch (entry.kind) {
    case "page":
      return entry.path;
    case "question":
      return routes.question(entry);
    case "category":
      return routes.category(entry.path);
    case "tag":
      return routes.tag(entry.name);
    case "member":
      return routes.member(entry.name);
  }
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = /^([a-z0-9-]+)\.xml$/.exec((await params).part)?.[1];
  const entries = name === undefined ? undefined : await sitemapPart(name);
  if (!entries) return notFound();
  return xmlResponse(
    partXml(
      entries.map((entry) => ({
        address: `${environment().SITE_URL}${pathOf(entry)}`,
        changedAt: "changedAt" in entry ? (entry.changedAt ?? undefined) : undefined,
      })),
    ),
  );
}
