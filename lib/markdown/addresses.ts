/** Where a link may lead, or null where only its words remain. */
export type Address = { href: string; outbound: boolean };

const here = "https://here.invalid/";
const allowed = new Set(["http:", "https:", "mailto:", "tel:"]);

/** Reads an address as a browser would, so that no spelling of "javascript:" slips through. */
export function readAddress(raw: string): Address | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these, so must we
  const text = raw.replace(/[\u0000-\u001f\u007f]/g, "").trim();
  if (text.startsWith("#")) return { href: text, outbound: false };
  if (/^\/(?![/\\])/.test(text)) return { href: text, outbound: false };
  const parsed = URL.parse(text.startsWith("www.") ? `https://${text}` : text, here);
  if (!parsed || !allowed.has(parsed.protocol)) return null;
  // Posts are shown at many addresses, so "page.html" leads nowhere from most of them.
  const relative = !/^(?:www\.|[/\\]{2}|[a-z][a-z0-9+.-]*:)/i.test(text);
  if (relative) return null;
  const scheme = /^https?:\/\/(?=[^/\\])|^mailto:|^tel:/i.exec(text)?.[0];
  const href = scheme ? scheme.toLowerCase() + text.slice(scheme.length) : parsed.href;
  return { href, outbound: true };
}

export type Piece = { text: string; href?: string };

const candidate =
  /(?<![\p{L}\p{N}_@/.-])(?:(?:https?:\/\/|www\.)[^\s<>"“”«»。，、；：！？（）「」『』【】《》]+|[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@-]))/giu;

/** Cuts plain text into words and the addresses among them; the pieces joined are the text. */
export function findAddresses(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(candidate)) {
    const found = trimAddress(match[0]);
    const href = hrefOf(found);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function hrefOf(found: string): string | null {
  if (/^https?:\/\//i.test(found)) {
    return URL.parse(found)?.hostname ? (readAddress(found)?.href ?? null) : null;
  }
  if (!/^www\./i.test(found)) return `mailto:${found}`;
  return /^www\.[^\s/?#.]+\.[^\s/?#]/i.test(found) && URL.parse(`https://${found}`)
    ? `https://${found}`
    : null;
}

const closers: { [bracket: string]: string } = { ")": "(", "]": "[", "}": "{" };

/** The full stop after an address belongs to the sentence, and so does a bracket that it did not open. */
function trimAddress(address: string): string {
  const surplus: { [bracket: string]: number } = {};
  for (const [close, open] of Object.entries(closers)) {
    surplus[close] = address.split(close).length - address.split(open).length;
  }
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (/[.,;:!?'’*_~]/.test(last)) continue;
    const extra = surplus[last];
    if (extra === undefined || extra <= 0) break;
    surplus[last] = extra - 1;
  }
  return address.slice(0, end);
}
