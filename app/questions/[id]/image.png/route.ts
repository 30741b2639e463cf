import { missing } from "#app/_machines/feeds.ts";
import { imageResponse } from "#app/_machines/image.ts";
import { readId } from "#app/_shell/address.ts";
import { site, thread } from "#app/_shell/reads.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";

type Context = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = readId((await params).id);
  const shown = id === undefined ? undefined : await thread(id, { order: "votes", page: 1 });
  if (!shown) return missing(id, (into) => machineRoutes.questionImage(into.id));
  const { name } = await site();
  return imageResponse(shown.title, [name, ...shown.category.map((c) => c.name)].join(" · "));
}
