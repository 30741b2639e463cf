import type { RequestContext } from "./context.ts";
import { hashed, isCode, policyOfScripts } from "./csp.ts";
import type { Site } from "./headers.ts";

const OPEN = "<".charCodeAt(0);
const QUOTE = '"'.charCodeAt(0);
const SCRIPT = Buffer.from("<script");
const SCRIPT_END = Buffer.from("</script>");
const TAG_END = ">".charCodeAt(0);
const ATTRIBUTE = Buffer.from(' nonce="');
const COMMENT = Buffer.from("<!--");
const COMMENT_END = Buffer.from("-->");
const PIECE = Buffer.from("piece:");
const HEAD_END = Buffer.from("</head>");
const BODY_END = Buffer.from("</body>");

const standsAt = (page: Buffer, at: number, what: Buffer): boolean =>
  at >= 0 && page.compare(what, 0, what.length, at, at + what.length) === 0;

function without(text: Buffer, nonce: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = text.indexOf(nonce); at >= 0; at = text.indexOf(nonce, from)) {
    parts.push(text.subarray(from, at));
    from = at + nonce.length;
  }
  return from === 0 ? text : Buffer.concat([...parts, text.subarray(from)]);
}

/** What runs between the tags of the element in which something stands; undefined where that is no script of code. */
function codeAround(page: Buffer, at: number): Buffer | undefined {
  const tag = page.lastIndexOf(OPEN, at);
  if (!standsAt(page, tag, SCRIPT)) return undefined;
  const begin = page.indexOf(TAG_END, at);
  const end = page.indexOf(SCRIPT_END, begin);
  if (begin < 0 || end <= begin + 1) return undefined;
  return isCode(page.toString("latin1", tag, begin)) ? page.subarray(begin + 1, end) : undefined;
}

/** The number of the piece that belongs where the nonce at `at` stands, and where its mark ends. */
function pieceAt(page: Buffer, at: number, after: number): { number: number; end: number } | null {
  if (!standsAt(page, at - COMMENT.length, COMMENT) || !standsAt(page, after, PIECE)) return null;
  const end = page.indexOf(COMMENT_END, after);
  if (end < 0) return null;
  const number = Number(page.toString("latin1", after + PIECE.length, end));
  return { number, end: end + COMMENT_END.length };
}

/** Puts text at places of a page, given in the order in which they stand there; -1 is nowhere. */
function insert(page: Buffer, ...texts: readonly { at: number; text: string }[]): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const { at, text } of texts) {
    if (at < 0 || text === "") continue;
    parts.push(page.subarray(from, at), Buffer.from(text));
    from = at;
  }
  return from === 0 ? page : Buffer.concat([...parts, page.subarray(from)]);
}

type Told = Pick<RequestContext, "pieces" | "data" | "previews">;

/**
 * Next marks its own scripts with a nonce that nobody could know before the page was made. Only these and
 * the layout's one script are hashed, so that a script smuggled into a post stays dead; then the nonce
 * goes, and the same page is the same bytes. In its place the posts' HTML comes to where the page left marks
 * for it, and what only machines read to where it ends. All of it is done with bytes: as text, a page would be
 * read, written and copied five times.
 */
export function sealPage(
  site: Site,
  page: Buffer,
  nonce: string,
  { pieces, data = [], previews = "" }: Told = {},
): { body: Buffer; csp: string } {
  const secret = Buffer.from(nonce);
  const parts: Buffer[] = [];
  const hashes = new Set<string>();
  let from = 0;
  const take = (until: number, next: number) => {
    parts.push(page.subarray(from, until));
    from = next;
  };
  for (let at = page.indexOf(secret); at >= 0; at = page.indexOf(secret, from)) {
    const after = at + secret.length;
    const piece = pieces && pieceAt(page, at, after);
    const html = piece && pieces?.[piece.number];
    if (piece && html) {
      take(at - COMMENT.length, piece.end);
      parts.push(Buffer.from(html));
    } else if (standsAt(page, at - ATTRIBUTE.length, ATTRIBUTE) && page[after] === QUOTE) {
      const code = codeAround(page, at);
      if (code) hashes.add(hashed(without(code, secret)));
      take(at - ATTRIBUTE.length, after + 1);
    } else take(at, after);
  }
  parts.push(page.subarray(from));
  const whole = Buffer.concat(parts);
  const body = insert(
    whole,
    { at: whole.indexOf(HEAD_END), text: previews },
    // A thread's data would push what readers and link previews wait for out of the first bytes.
    { at: whole.lastIndexOf(BODY_END), text: data.join("") },
  );
  return { body, csp: policyOfScripts(site, [...hashes]) };
}
