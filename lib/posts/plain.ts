const marks: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
    (whole, hex, dec, name) => {
      if (name) return marks[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(dec);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : " ";
    },
  );
}

/** The words of HTML that our own renderer made, a line for each block. */
export const plainText = (html: string): string =>
  unescaped(
    html
      .replace(/<\/(?:p|li|h[1-6]|pre|blockquote|tr|dd|dt)>|<(?:br|hr)[^>]*>/g, "\n")
      .replace(/<\/t[dh]>/g, " ")
      .replace(/<[^>]*>/g, ""),
  )
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();

/** How many characters of a post that is not rendered yet stand in a list. */
const OPENING = 300;

/** The first words of a source, without rendering it: good enough until the renderer has been there. */
export function openingWords(source: string, format: string): string {
  const words =
    format === "html"
      ? unescaped(source.replace(/<!--.*?(?:-->|$)/gs, " ").replace(/<[^>]*(?:>|$)/g, " "))
      : format === "markdown"
        ? source
            .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1")
            .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, "")
            .replace(/[*_`~]{1,3}/g, "")
        : source;
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= OPENING) return line;
  const cut = line.slice(0, OPENING);
  const space = cut.lastIndexOf(" ");
  return `${(space > OPENING / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`;
}
