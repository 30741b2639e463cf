import { createHash } from "node:crypto";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

type Coding = "identity" | "gzip" | "br";
/** One way to send a page: the finished header lines (name, value, name, value …) and the bytes. */
type Form = { head: string[]; unchanged: string[]; body: Buffer; etag: string };

export type Page = {
  status: number;
  /** The header lines that every form shares. */
  lines: string[];
  etag: string;
  forms: { identity: Form; gzip?: Form; br?: Form };
  /** Whether compressing it gains anything, and which forms are being made. */
  compressible: boolean;
  making: Partial<Record<Coding, Promise<void>>>;
  tags: readonly string[];
  viewed: number | undefined;
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
  const identity = makeForm(lines, etag, "identity", body);
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

function makeForm(lines: string[], base: string, coding: Coding, body: Buffer): Form {
  const etag = coding === "identity" ? `"${base}"` : `"${base}-${coding}"`;
  const unchanged = [...lines, "ETag", etag];
  const head = [...unchanged, "Content-Length", String(body.length)];
  if (coding !== "identity") head.push("Content-Encoding", coding);
  return { head, unchanged, body, etag };
}

/** What a kept page takes at most: both compressed forms of text are smaller than half of it each. */
export const bytesOf = (page: Page): number =>
  page.forms.identity.body.length * (page.compressible ? 2 : 1) +
  page.forms.identity.head.join("").length * 3 +
  512;

const compressors = {
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 5 }),
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: body.length > 1_000_000 ? 5 : 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
};

/** Makes a compressed form once; whoever comes meanwhile gets what is there. */
export function compress(page: Page, coding: "gzip" | "br"): Promise<void> {
  if (!page.compressible || page.forms[coding]) return Promise.resolve();
  page.making[coding] ??= compressors[coding](page.forms.identity.body).then((body) => {
    page.forms[coding] = makeForm(page.lines, page.etag, coding, body);
    delete page.making[coding];
  });
  return page.making[coding];
}

const refuses = (accepted: string, coding: string) =>
  accepted.includes("q=0") &&
  new RegExp(`\\b${coding}\\s*;\\s*q=0(?:\\.0*)?(?![.\\d])`).test(accepted);

export const accepts = (req: IncomingMessage, coding: "gzip" | "br"): boolean => {
  const accepted = req.headers["accept-encoding"];
  return typeof accepted === "string" && accepted.includes(coding) && !refuses(accepted, coding);
};

function formFor(req: IncomingMessage, page: Page): Form {
  if (!page.compressible) return page.forms.identity;
  if (accepts(req, "br")) {
    if (page.forms.br) return page.forms.br;
    void compress(page, "br");
  }
  if (accepts(req, "gzip")) {
    if (page.forms.gzip) return page.forms.gzip;
    void compress(page, "gzip");
  }
  return page.forms.identity;
}

function isKnown(asked: string, page: Page, form: Form): boolean {
  if (asked === form.etag) return true;
  if (asked.trim() === "*") return true;
  return asked.split(",").some((one) => {
    const etag = one.trim().replace(/^W\//, "");
    return etag === `"${page.etag}"` || etag.startsWith(`"${page.etag}-`);
  });
}

/** The whole of a hit: choose the form, see whether it is known already, and send it. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const form = formFor(req, page);
  const asked = req.headers["if-none-match"];
  if (asked !== undefined && page.status === 200 && isKnown(asked, page, form)) {
    res.writeHead(304, form.unchanged);
    res.end();
    return;
  }
  res.writeHead(page.status, form.head);
  if (req.method === "HEAD") res.end();
  else res.end(form.body);
}

/** The same for a request that Node itself could not read: it has no response to write to. */
export function writePage(socket: Duplex, page: Page): void {
  const { head, body } = page.forms.identity;
  const lines = head.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${head[at + 1]}`] : []));
  const status = `HTTP/1.1 ${page.status} ${STATUS_CODES[page.status]}`;
  socket.write([status, ...lines, "Connection: close", "", ""].join("\r\n"));
  socket.end(body);
}
