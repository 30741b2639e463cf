import { leadTo, listFeedResponse, notFound, sortAsked } from "#app/_machines/feeds.ts";
import { readPath } from "#app/_shell/address.ts";
import { category, categoryLedTo } from "#app/_shell/reads.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

type Context = { params: Promise<{ path: string[] }> };

/** next.config.ts leads `/categories/…/feed.xml` here: nothing can follow a catch-all segment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = readPath((await params).path);
  const shown = path === undefined ? undefined : await category(path);
  if (path === undefined) return notFound();
  if (!shown) {
    const led = await categoryLedTo(path);
    return led === undefined
      ? notFound()
      : leadTo(machineRoutes.categoryFeed(led, sortAsked(request)));
  }
  return listFeedResponse(request, {
    scope: { of: "category", id: shown.id },
    title: (order) => `${order} in ${shown.name}`,
    asked: machineRoutes.categoryFeed(path),
    address: (sort) => machineRoutes.categoryFeed(shown.path, sort),
    list: (sort) => routes.category(shown.path, { sort }),
  });
}
