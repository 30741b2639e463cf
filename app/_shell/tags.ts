import { requestContext } from "#server/front/context.ts";

/** Says what the page being made depends on; the front drops it when one of these tags falls. */
export function depends(...tags: readonly string[]): void {
  const known = requestContext()?.tags;
  if (!known) return;
  for (const tag of tags) known.add(tag);
}
