import { listFeedResponse } from "#app/_machines/feeds.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

export const GET = (request: Request): Promise<Response> =>
  listFeedResponse(request, {
    scope: { of: "site" },
    title: (order) => order,
    asked: machineRoutes.questionsFeed(),
    address: machineRoutes.questionsFeed,
    list: (sort) => routes.questions({ sort }),
  });
