import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { database } from "#db/client.ts";
import { authSecret } from "#env";
import { isKnownAddress } from "#lib/members/identity.ts";
import { Identity } from "#lib/members/input.ts";
import { cookieOptions } from "./auth.ts";

const MINUTES = 10;

/** Somebody whom a provider outside knows and we do not yet, on the way to join or to their password. */
export type Pending = { identity: Identity; name: string };

const pendingCookie = () =>
  cookieOptions().secure ? "__Host-askwell-identity" : "askwell-identity";

export async function keepPending({ identity, name }: Pending): Promise<void> {
  const maxAge = MINUTES * 60;
  const token = { identity, name };
  const sealed = await encode({ token, secret: authSecret(), maxAge, salt: "identity" });
  (await cookies()).set(pendingCookie(), sealed, { ...cookieOptions(), maxAge });
}

export async function findPending(): Promise<Pending | undefined> {
  const token = (await cookies()).get(pendingCookie())?.value;
  if (token === undefined) return undefined;
  const opened = await decode({ token, secret: authSecret(), salt: "identity" }).catch(() => null);
  const identity = Identity.safeParse(opened?.identity);
  return identity.success
    ? { identity: identity.data, name: typeof opened?.name === "string" ? opened.name : "" }
    : undefined;
}

/** Does whoever was introduced have the address of an account here, whose password they then need once? */
export async function isPendingKnown(): Promise<boolean> {
  const pending = await findPending();
  return pending !== undefined && isKnownAddress(database(), pending.identity);
}

export async function forgetPending(): Promise<void> {
  const store = await cookies();
  if (store.has(pendingCookie())) store.delete({ ...cookieOptions(), name: pendingCookie() });
}
