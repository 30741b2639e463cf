import type { Pieces as Marked } from "#lib/search/marks.ts";

/** Plain text, with what was looked for marked in it. */
export function Pieces({ pieces }: { pieces: Marked }) {
  let at = 0;
  return pieces.map((text, place) => {
    const key = at;
    at += text.length;
    return place % 2 === 1 ? <mark key={key}>{text}</mark> : text;
  });
}
