import { headers } from "next/headers";
import { cache } from "react";
import { authSecret } from "#env";
import { hashAddress } from "#lib/network.ts";
import type { Circumstances } from "#lib/pace.ts";

/** Where this request comes from: the front says the address, and it is kept nowhere. */
const address = async () => (await headers()).get("x-forwarded-for") ?? "";

/** The same as a hash. */
export const from = cache(async (): Promise<string> => hashAddress(await address(), authSecret()));

/** What an attempt is told of where it comes from. */
export const circumstances = async (): Promise<Circumstances> => ({
  from: await from(),
  address: await address(),
});
