import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "#env";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { absolute } from "./address.ts";

/** Who stops which mails: a member those of one kind, a guest all. */
export type Unsubscribing = { member: number; kind: string } | { guest: number };

const seal = (words: string): string =>
  createHmac("sha256", authSecret()).update(`unsubscribe ${words}`).digest("base64url");

/** A token that needs no row: it says whom and what, and is sealed with the site's secret. */
export function unsubscribeToken(what: Unsubscribing): string {
  const words = "guest" in what ? `g${what.guest}` : `m${what.member}.${what.kind}`;
  return `${words}.${seal(words)}`;
}

const SHAPE = /^(?:m(\d{1,15})\.([a-z]{1,20})|g(\d{1,15}))\.([\w-]{43})$/;

/** Undefined: not a token of ours. */
export function readUnsubscribe(token: string): Unsubscribing | undefined {
  const [, member, kind, guest, seen] = SHAPE.exec(token) ?? [];
  if (seen === undefined) return undefined;
  const words = token.slice(0, token.length - seen.length - 1);
  if (!timingSafeEqual(Buffer.from(seal(words)), Buffer.from(seen))) return undefined;
  if (guest !== undefined) return { guest: Number(guest) };
  return kind === undefined ? undefined : { member: Number(member), kind };
}

export const unsubscribeAddress = (what: Unsubscribing): string =>
  absolute(accountRoutes.unsubscribe(unsubscribeToken(what)));

/** The headers by which a mail program offers to stop these mails with one click (RFC 8058). */
export const unsubscribeHeaders = (what: Unsubscribing): Record<string, string> => ({
  "List-Unsubscribe": `<${unsubscribeAddress(what)}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
