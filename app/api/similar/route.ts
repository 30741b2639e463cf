import { readWords } from "#app/_shell/address.ts";
import { similarQuestions } from "#app/_shell/reads.ts";

export const dynamic = "force-dynamic";

/** Questions that sound like the title being typed. */
export async function GET(request: Request): Promise<Response> {
  const title = readWords(new URL(request.url).searchParams.get("title") ?? undefined);
  return Response.json(await similarQuestions(title));
}
