import type { Thing, WithContext } from "schema-dts";
import { jsonLd } from "#components/seo/json-ld.ts";
import { requestContext } from "#server/front/context.ts";

/**
 * Says something about this page to machines. The front puts it at the page's end: as an element it
 * would be sent twice, once for machines and once for React, and it repeats every word of a thread.
 */
export function tellMachines(...data: WithContext<Thing>[]): void {
  const context = requestContext();
  if (context) context.data = [...(context.data ?? []), ...data.map(jsonLd)];
}
