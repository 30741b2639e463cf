const LONGEST = 80;
/** For titles without a single letter or digit. */
const FALLBACK = "question";

/**
 * The readable end of a question's address: letters and digits of any script, lower case, words joined by
 * "-", at most 80 characters, cut between words where there is room for one. Never empty.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/['’\u00ad]/gu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ""))
    .filter((word) => word !== "");
  return cut(words) || FALLBACK;
}

function cut(words: string[]): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if ([...longer].length > LONGEST) break;
    slug = longer;
  }
  // One word longer than all the room there is, as in scripts that put no spaces.
  return slug || [...(words[0] ?? "")].slice(0, LONGEST).join("");
}
