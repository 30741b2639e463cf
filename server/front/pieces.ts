import type { RequestContext } from "./context.ts";

/** Puts the posts' HTML where it belongs in what Next's router is sent, where it stands in JSON. */
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
