import { createHash } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { ShownThread } from "./context.ts";
import type { Template } from "./fitted.ts";

/** One way to send a page: the finished header lines (name, value, name, value …) and the bytes. */
export type Form = { head: string[]; unchanged: string[]; body: Buffer; etag: string };

export type Page = {
  status: number;
  /** The header lines that every form shares. */
  lines: string[];
  etag: string;
  forms: { identity: Form; gzip?: Form; quick?: Form; br?: Form };
  /** Whether compressing it gains anything, and which forms are being made. */
  compressible: boolean;
  making: { gzip?: Promise<void>; quick?: Promise<void>; br?: Promise<void> };
  tags: readonly string[];
  viewed: number | undefined;
  /** The thread that it shows. */
  thread?: ShownThread;
  /** What is sent is made of this, for each reader. */
  template?: Template;
  /** Of a kept page: the second from which on no other page was at this address. */
  since?: number;
};

type PageParts = {
  status: number;
  body: Buffer;
  /** name, value, name, value … of which the front is sure; Content-Type is among them. */
  lines: string[];
  contentType: string;
  /** What the answer depends on besides the coding. */
  vary?: string;
  tags?: readonly string[];
  viewed?: number | undefined;
};

const TEXT = /^(?:text\/|image\/svg\+xml|application\/(?:[\w.-]+\+)?(?:xml|json|javascript)\b)/;
const WORTH_COMPRESSING = 600;

export function makePage(parts: PageParts): Page {
  const { status, body, contentType, tags = [], viewed } = parts;
  const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const compressible = body.length >= WORTH_COMPRESSING && TEXT.test(contentType);
  const vary = [compressible ? "Accept-Encoding" : "", parts.vary ?? ""].filter(Boolean).join(", ");
  const lines = vary === "" ? parts.lines : [...parts.lines, "Vary", vary];
  const identity = makeForm(lines, etag, body);
  return {
    status,
    lines,
    etag,
    forms: { identity },
    compressible,
    making: {},
    tags,
    viewed,
  };
}

type Packed = { coding: "gzip" | "br"; name: string };

export function makeForm(lines: string[], base: string, body: Buffer, packed?: Packed): Form {
  const etag = packed ? `"${base}-${packed.name}"` : `"${base}"`;
  const unchanged = [...lines, "ETag", etag];
  const head = [...unchanged, "Content-Length", String(body.length)];
  if (packed) head.push("Content-Encoding", packed.coding);
  return { head, unchanged, body, etag };
}

/** What a kept page takes at most: both compressed forms of text are smaller than half of it each. */
export const bytesOf = (page: Page): number =>
  page.forms.identity.body.length * (page.compressible ? 2 : 1) +
  page.forms.identity.head.join("").length * 3 +
  512;

/** For a request that Node itself could not read: it has no response to write to. */
export function writePage(socket: Duplex, page: Page): void {
  const { head, body } = page.forms.identity;
  const lines = head.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${head[at + 1]}`] : []));
  const status = `HTTP/1.1 ${page.status} ${STATUS_CODES[page.status]}`;
  socket.write([status, ...lines, "Connection: close", "", ""].join("\r\n"));
  socket.end(body);
}
