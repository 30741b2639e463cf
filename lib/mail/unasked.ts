import { createHmac } from "node:crypto";
import type { Database } from "#db/client.ts";
import { authSecret } from "#env";
import { bump } from "#lib/counter.ts";
import { limits } from "#lib/words/limits.ts";

const MINUTE = 60;

/** Only whoever holds the secret could try out which address it is. */
const hidden = (address: string) =>
  createHmac("sha256", authSecret())
    .update(`mail to ${address.toLowerCase()}`)
    .digest("base64url")
    .slice(0, 22);

/**
 * May one more mail go to an address that somebody typed and nobody confirmed? It is counted for the address,
 * whoever types it: nobody can fill a stranger's inbox through us.
 */
export async function mayWriteTo(
  tx: Database,
  kind: keyof typeof limits.unasked,
  address: string,
): Promise<boolean> {
  for (const { most, minutes } of limits.unasked[kind]) {
    const key = `mail ${kind} ${minutes} ${hidden(address)}`;
    if ((await bump(tx, key, minutes * MINUTE)).count > most) return false;
  }
  return true;
}
