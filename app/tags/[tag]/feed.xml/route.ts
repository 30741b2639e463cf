import { leadTo, listFeedResponse, notFound, sortAsked } from "#app/_machines/feeds.ts";
import { readSegment } from "#app/_shell/address.ts";
import { tag } from "#app/_shell/reads.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

type Context = { params: Promise<{ tag: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const name = readSegment((await params).tag);
  const shown = name === undefined ? undefined : await tag(name);
  if (name === undefined || !shown) return notFound();
  if ("synonymOf" in shown)
    return leadTo(machineRoutes.tagFeed(shown.synonymOf, sortAsked(request)));
  return listFeedResponse(request, {
    scope: { of: "tag", id: shown.id },
    title: (order) => `${order} in ${shown.name}`,
    asked: machineRoutes.tagFeed(name),
    address: (sort) => machineRoutes.tagFeed(shown.name, sort),
    list: (sort) => routes.tag(shown.name, { sort }),
  });
}
