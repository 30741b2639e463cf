import { escaped, xmlResponse } from "#app/_machines/xml.ts";
import { site } from "#app/_shell/reads.ts";
import { environment } from "#env";
import { routes } from "#lib/words/routes.ts";

// Nothing of it is known while building: the address and the database are the running site's.
export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { name } = await site();
  const origin = environment().SITE_URL;
  return xmlResponse(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped([...name].slice(0, 16).join(""))}</ShortName>
<Description>${escaped(`Search the questions of ${name}`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${escaped(`${origin}${routes.search()}`)}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    "application/opensearchdescription+xml; charset=utf-8",
  );
}
