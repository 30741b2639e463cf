import { isIPv4, isIPv6 } from "node:net";

/** Addresses from the first to the last, both among them. */
export type AddressRange = { first: string; last: string };

type Family = 4 | 6;
type Point = { family: Family; value: bigint };
type Span = { family: Family; first: bigint; last: bigint };

const bits: Record<Family, number> = { 4: 32, 6: 128 };
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * What moderators write: one address, `198.51.100.0/24`, `2001:db8::/32`, and Question2Answer's own
 * `198.51.100.7-198.51.100.9` and `198.51.*.*`. Undefined for anything else.
 */
export function parseRange(typed: string): AddressRange | undefined {
  const text = typed.trim();
  const span = text.includes("-")
    ? between(text)
    : text.includes("/")
      ? network(text)
      : text.includes("*")
        ? wild(text)
        : single(text);
  return span && { first: write(span.family, span.first), last: write(span.family, span.last) };
}

/** One address in the one way in which all are written; undefined for what is none. */
export function parseAddress(text: string): string | undefined {
  const at = read(text);
  return at && write(at.family, at.value);
}

/** How many bits tell the addresses of a range apart: 0 for one address, 32 for all of version 4. */
export function widthOf({ first, last }: AddressRange): number {
  const [from, to] = [read(first), read(last)];
  if (!from || !to) return Number.POSITIVE_INFINITY;
  return (to.value - from.value).toString(2).replace(/^0$/, "").length;
}

export const familyOf = ({ first }: AddressRange): Family => (isIPv4(first) ? 4 : 6);

function single(text: string): Span | undefined {
  const at = read(text);
  return at && { family: at.family, first: at.value, last: at.value };
}

function between(text: string): Span | undefined {
  const [from, to, ...more] = text.split("-").map((end) => read(end.trim()));
  if (!from || !to || more.length > 0 || from.family !== to.family) return undefined;
  if (from.value > to.value) return undefined;
  return { family: from.family, first: from.value, last: to.value };
}

function network(text: string): Span | undefined {
  const [address = "", length = "", ...more] = text.split("/");
  const at = read(address.trim());
  if (!at || more.length > 0 || !/^\d{1,3}$/.test(length.trim())) return undefined;
  const free = bits[at.family] - Number(length);
  if (free < 0) return undefined;
  const first = (at.value >> BigInt(free)) << BigInt(free);
  return { family: at.family, first, last: first + (1n << BigInt(free)) - 1n };
}

function wild(text: string): Span | undefined {
  const parts = text.split(".");
  const from = parts.indexOf("*");
  if (parts.length !== 4 || from < 1 || parts.slice(from).some((part) => part !== "*")) {
    return undefined;
  }
  const [first, last] = ["0", "255"].map((end) =>
    read(parts.map((part) => (part === "*" ? end : part)).join(".")),
  );
  return first && last && { family: 4, first: first.value, last: last.value };
}

/** Version 4 written within version 6 is version 4. */
function read(text: string): Point | undefined {
  const plain = MAPPED.exec(text)?.[1] ?? text;
  if (isIPv4(plain)) return { family: 4, value: joined(plain.split(".").map(Number), 8n) };
  if (!isIPv6(plain) || plain.includes("%") || plain.includes(".")) return undefined;
  const [head = "", tail] = plain.split("::");
  const groups = (part: string | undefined) =>
    part ? part.split(":").map((group) => Number.parseInt(group, 16)) : [];
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
  return { family: 6, value: joined([...before, ...zeros, ...after], 16n) };
}

const joined = (parts: number[], size: bigint) =>
  parts.reduce((sum, part) => (sum << size) | BigInt(part), 0n);

function write(family: Family, value: bigint): string {
  const [count, size] = family === 4 ? [4, 8] : [8, 16];
  const mask = (1n << BigInt(size)) - 1n;
  const parts = Array.from(
    { length: count },
    (_, place) => (value >> BigInt(size * (count - 1 - place))) & mask,
  );
  return family === 4 ? parts.join(".") : parts.map((part) => part.toString(16)).join(":");
}
