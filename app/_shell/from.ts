import { headers } from "next/headers";
import { cache } from "react";
import { authSecret } from "#env";
import { hashAddress } from "#lib/network.ts";

/** Where this request comes from, as a hash: the front says the address, and it is kept nowhere. */
export const from = cache(
  async (): Promise<string> =>
    hashAddress((await headers()).get("x-forwarded-for") ?? "", authSecret()),
);
