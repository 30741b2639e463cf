import { imageResponse } from "#app/_machines/image.ts";
import { site } from "#app/_shell/reads.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { name, welcome } = await site();
  return imageResponse(name, welcome);
}
