import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Form, makeForm, type Page } from "./page.ts";

/** `quick` is Brotli for a page that is sent once, or now; `br` is the best of it, for what is sent often. */
type Packed = "gzip" | "quick" | "br";

const LARGE = 1_000_000;
const brotli = (body: Buffer, quality: number) =>
  promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });

const compressors: Record<Packed, (body: Buffer) => Promise<Buffer>> = {
  gzip: (body) => promisify(gzip)(body, { level: 5 }),
  quick: (body) => brotli(body, 4),
  br: (body) => brotli(body, body.length > LARGE ? 5 : 9),
};

/** Makes a compressed form once; whoever comes meanwhile gets what is there. */
export function compress(page: Page, packed: Packed): Promise<void> {
  if (!page.compressible || page.forms[packed]) return Promise.resolve();
  page.making[packed] ??= compressors[packed](page.forms.identity.body).then((body) => {
    const coding = packed === "gzip" ? "gzip" : "br";
    page.forms[packed] = makeForm(page.lines, page.etag, body, { coding, name: packed });
    if (packed === "br") delete page.forms.quick;
    delete page.making[packed];
  });
  return page.making[packed];
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
  if (gzip && accepts(req, "gzip")) return gzip;
  if (quick && accepts(req, "br")) return quick;
  return identity;
}

/** What has to be made before this page is sent to this reader; undefined when it can be sent at once. */
export function prepare(req: IncomingMessage, page: Page): Promise<void> | undefined {
  if (!page.compressible || formFor(req, page) !== page.forms.identity) return undefined;
  if (accepts(req, "gzip")) return compress(page, "gzip");
  return accepts(req, "br") ? compress(page, "quick") : undefined;
}

/** A page that is asked for again is worth the best: made aside, for those who come later. */
export function refine(req: IncomingMessage, page: Page): void {
  if (!page.forms.br && accepts(req, "br")) void compress(page, "br");
}
