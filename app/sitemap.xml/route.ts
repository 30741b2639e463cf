import { sitemapIndex, xmlResponse } from "#app/_machines/xml.ts";
import { sitemapParts } from "#app/_shell/reads.ts";
import { environment } from "#env";
import { machineRoutes } from "#lib/words/machine-routes.ts";

// Nothing of it is known while building: the address and the database are the running site's.
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const parts = await sitemapParts();
  return xmlResponse(
    sitemapIndex(
      parts.map((part) => ({
        address: `${environment().SITE_URL}${machineRoutes.sitemapPart(part.name)}`,
        changedAt: part.changedAt ?? undefined,
      })),
    ),
  );
}
