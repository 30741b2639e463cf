import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * An address at rest, of a guest or left with a report: version, nonce, tag, then what AES-256-GCM makes of it.
 * The key is derived from the site's secret for this one purpose, and the row's number is bound in, so that no
 * row's address can be read as another's.
 */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NONCE + TAG;

const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", "askwell: the addresses of guests, 1", 32));

/** Whose address it is. */
export type Owner = { guest: number } | { flag: number };

const boundTo = (owner: Owner): Buffer =>
  Buffer.from("guest" in owner ? `guest ${owner.guest}` : `flag ${owner.flag}`);

export function seal(secret: string, owner: Owner, address: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret), nonce, { authTagLength: TAG });
  cipher.setAAD(boundTo(owner));
  const sealed = Buffer.concat([cipher.update(address, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), sealed]);
}

/** Undefined when it was sealed with another secret, for another row, or was changed since. */
export function unseal(secret: string, owner: Owner, sealed: Uint8Array): string | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEAD || bytes[0] !== VERSION) return undefined;
  const nonce = bytes.subarray(1, 1 + NONCE);
  const opening = createDecipheriv("aes-256-gcm", keyFrom(secret), nonce, { authTagLength: TAG });
  opening.setAAD(boundTo(owner)).setAuthTag(bytes.subarray(1 + NONCE, HEAD));
  try {
    return opening.update(bytes.subarray(HEAD), undefined, "utf8") + opening.final("utf8");
  } catch {
    return undefined;
  }
}
