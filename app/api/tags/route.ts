import { readWords } from "#app/_shell/address.ts";
import { tagsLike } from "#app/_shell/reads.ts";

export const dynamic = "force-dynamic";

/** Existing tags that begin with what is typed. */
export async function GET(request: Request): Promise<Response> {
  const typed = readWords(new URL(request.url).searchParams.get("q") ?? undefined);
  return Response.json(await tagsLike(typed));
}
