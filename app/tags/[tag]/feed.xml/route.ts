import { listFeedResponse, notFound } from "#app/_machines/feeds.ts";
import { readSegment } from "#app/_shell/address.ts";
import { tag } from "#app/_shell/reads.ts";
import { routes } from "#lib/words/routes.ts";

type Context = { params: Promise<{ tag: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const name = readSegment((await params).tag);
  const shown = name === undefined ? undefined : await tag(name);
  if (!shown || !("id" in shown) || shown.name !== name) return notFound();
  return listFeedResponse(request, {
    scope: { of: "tag", id: shown.id },
    of: shown.name,
    address: (sort) => routes.tagFeed(shown.name, sort),
    list: (sort) => routes.tag(shown.name, { sort }),
  });
}
