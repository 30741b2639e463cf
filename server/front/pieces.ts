import type { RequestContext } from "./context.ts";

/**
 * Puts the posts' HTML where the page left marks for it, after the page's own scripts were hashed: nothing
 * in a post can come into the policy. Text that somebody typed never holds a bare comment, so no mark is false.
 */
export const withPieces = (html: string, { pieces }: RequestContext): string =>
  pieces ? html.replace(/<!--piece:(\d+)-->/g, (mark, n) => pieces[Number(n)] ?? mark) : html;

/** The same in what Next's router is sent, where HTML stands in JSON and only the secret mark is true. */
export function withPiecesInJson(body: Buffer, { pieces, mark }: RequestContext): Buffer {
  if (!pieces) return body;
  const parts = body.toString().split(`<!--${mark}piece:`);
  const [first = "", ...rest] = parts;
  const filled = rest.map((part) => {
    const end = part.indexOf("-->");
    const html = pieces[Number(part.slice(0, end))] ?? "";
    return JSON.stringify(html).slice(1, -1) + part.slice(end + 3);
  });
  return Buffer.from(first + filled.join(""));
}
