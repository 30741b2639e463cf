import { limits } from "#lib/words/limits.ts";

/**
 * A tag's one spelling: lower case, compatible forms made one, words joined by "-", letters and digits of
 * any script. What is typed without either is no tag and gives "".
 */
export function tagName(typed: string): string {
  const words = typed
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/['’]/gu, "")
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return [...words.join("-")].slice(0, limits.tags.name).join("").replace(/-+$/, "");
}

/** What somebody typed into the field for tags: with commas, each part is a tag; without, each word is. */
export function tagNames(typed: string | string[]): string[] {
  const parts = Array.isArray(typed) ? typed : typed.split(/[,;\n]/.test(typed) ? /[,;\n]/ : /\s+/);
  return [...new Set(parts.map(tagName).filter((name) => name !== ""))];
}
