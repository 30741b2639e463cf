import { listFeedResponse } from "#app/_machines/feeds.ts";
import { routes } from "#lib/words/routes.ts";

export const GET = (request: Request): Promise<Response> =>
  listFeedResponse(request, {
    scope: { of: "site" },
    title: (order) => order,
    asked: routes.questionsFeed(),
    address: routes.questionsFeed,
    list: (sort) => routes.questions({ sort }),
  });
