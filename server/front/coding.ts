import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip, gzipSync } from "node:zlib";
import { type Form, makeForm, type Page } from "./page.ts";

/** `quick` is gzip for a page that is sent once, or now; the others are the best of their kind, for what is sent often. */
type Packed = "quick" | "gzip" | "br";

const LARGE = 1_000_000;
/** Up to this size it is done before it would have been handed to another thread. */
const SMALL = 256_000;
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

const compressors: Record<Packed, (body: Buffer) => Buffer | Promise<Buffer>> = {
  quick: (body) =>
    body.length > SMALL ? promisify(gzip)(body, { level: 1 }) : gzipSync(body, { level: 1 }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [BROTLI_PARAM_QUALITY]: body.length > LARGE ? 5 : 9,
        [BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
};

/** Makes a compressed form once; whoever comes meanwhile gets what is there. */
export function compress(page: Page, packed: Packed): Promise<void> {
  if (!page.compressible || page.forms[packed]) return Promise.resolve();
  page.making[packed] ??= pack(page, packed);
  return page.making[packed];
}

async function pack(page: Page, packed: Packed): Promise<void> {
  const body = await compressors[packed](page.forms.identity.body);
  const coding = packed === "br" ? "br" : "gzip";
  page.forms[packed] = makeForm(page.lines, page.etag, body, { coding, name: packed });
  if (packed === "gzip") delete page.forms.quick;
  delete page.making[packed];
}

const refuses = (accepted: string, coding: string) =>
  accepted.includes("q=0") &&
  new RegExp(`\\b${coding}\\s*;\\s*q=0(?:\\.0*)?(?![.\\d])`).test(accepted);

const accepts = (req: IncomingMessage, coding: "gzip" | "br"): boolean => {
  const accepted = req.headers["accept-encoding"];
  return typeof accepted === "string" && accepted.includes(coding) && !refuses(accepted, coding);
};

/** The smallest form there is that the reader can unpack. */
export function formFor(req: IncomingMessage, page: Page): Form {
  const { identity, gzip, quick, br } = page.forms;
  if (!page.compressible) return identity;
  if (br && accepts(req, "br")) return br;
  const zipped = gzip ?? quick;
  return zipped && accepts(req, "gzip") ? zipped : identity;
}

/** What has to be made before this page is sent to this reader; undefined when it can be sent at once. */
export function prepare(req: IncomingMessage, page: Page): Promise<void> | undefined {
  if (!page.compressible || formFor(req, page) !== page.forms.identity) return undefined;
  if (accepts(req, "gzip")) return compress(page, "quick");
  return accepts(req, "br") ? compress(page, "br") : undefined;
}

/** A page that is asked for again is worth the best: made aside, for those who come later. */
export function refine(req: IncomingMessage, page: Page): void {
  const { br, gzip } = page.forms;
  if (br || !page.compressible) return;
  if (accepts(req, "br")) void compress(page, "br");
  else if (!gzip && accepts(req, "gzip")) void compress(page, "gzip");
}
