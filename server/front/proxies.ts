import type { IncomingMessage } from "node:http";
import { logger } from "#server/logger.ts";

let said = false;

/**
 * Behind a proxy that nobody told us of, all readers come from one address: its pace slows them all together.
 * Said once, because anybody can send such a header.
 */
export function untoldProxy({ headers }: IncomingMessage): void {
  if (said || headers["x-forwarded-for"] === undefined) return;
  said = true;
  logger.warn(
    "A request came with X-Forwarded-For, but TRUSTED_PROXY_HOPS is 0: if the site runs behind a proxy, all readers count as one address, and are slowed down together. Set it to the number of your proxies.",
  );
}
