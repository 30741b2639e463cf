import { listFeedResponse } from "#app/_machines/feeds.ts";
import { defaultSort, routes } from "#lib/words/routes.ts";

export const GET = (request: Request): Promise<Response> =>
  listFeedResponse(request, {
    scope: { of: "site" },
    title: (order) => order,
    asked: routes.feed(),
    // The other orders have their feed beside their list.
    address: (sort) => (sort === defaultSort ? routes.feed() : routes.questionsFeed(sort)),
    list: routes.home,
  });
