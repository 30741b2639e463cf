import { listFeedResponse, notFound } from "#app/_machines/feeds.ts";
import { readSegment } from "#app/_shell/address.ts";
import { member } from "#app/_shell/reads.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { routes } from "#lib/words/routes.ts";

type Context = { params: Promise<{ name: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const name = readSegment((await params).name);
  const shown = name === undefined ? undefined : await member(name);
  if (name === undefined || !shown) return notFound();
  return listFeedResponse(request, {
    scope: { of: "member", id: shown.id },
    title: () => `questions asked by ${shown.name}`,
    asked: machineRoutes.memberFeed(name),
    address: () => machineRoutes.memberFeed(shown.name),
    list: () => routes.member(shown.name),
  });
}
