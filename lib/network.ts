import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";

const MAPPED = /^::ffff:(?=\d+\.)/i;

/** Whoever has one address of version 6 has all that begin alike. */
export function network(address: string): string {
  const plain = address.replace(MAPPED, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const parts = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - parts.length - after.length);
  return [...parts, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4).join(":");
}

/** An address as it is kept: only whoever holds the secret could try out which one it was. */
export const hashAddress = (address: string, secret: string): string =>
  createHmac("sha256", secret)
    .update(`from ${network(address)}`)
    .digest("base64url")
    .slice(0, 22);
