import { createHash, randomBytes } from "node:crypto";

/** What a guest is known by: a cookie of the browser, or the last part of a private address. */
export const newKey = (): string => randomBytes(32).toString("base64url");

/** The database holds only this, so that whoever reads it can act as nobody. */
export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Could this be a key at all? */
export const isKey = (typed: string): boolean => /^[\w-]{43}$/.test(typed);
