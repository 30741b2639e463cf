import { listFeedResponse } from "#app/_machines/feeds.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { defaultSort, routes } from "#lib/words/routes.ts";

export const GET = (request: Request): Promise<Response> =>
  listFeedResponse(request, {
    scope: { of: "site" },
    title: (order) => order,
    asked: machineRoutes.feed(),
    // The other orders have their feed beside their list.
    address: (sort) =>
      sort === defaultSort ? machineRoutes.feed() : machineRoutes.questionsFeed(sort),
    list: routes.home,
  });
