/**
 * Names are compared by their key: what looks alike is alike. Compatible forms are made one, case is folded,
 * letters of other scripts that look like Latin ones count as these, and marks that nobody sees are left out.
 */
export function nameKey(name: string): string {
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ")
    .normalize("NFKC")
    .replace(/\p{Cf}|\p{Cc}|\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\s_.·\p{Pd}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [...folded].map((letter) => lookalikes.get(letter) ?? letter).join("");
}

const pairs =
  "аa вb сc ԁd еe ғf ԍg һh іi јj кk ӏl мm нh оo рp ԛq гr ѕs тt уy ѵv ԝw хx ѓr ӕæ зӡ " +
  "αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj " +
  "ɑa ɡg ıi ɩi օo սu ոn հh յj ցg զq ѡw ꞌ' ʼ' ’' ‘' `' ´' 0o 1l |l";
const lookalikes = new Map(
  pairs.split(" ").map((pair): [string, string] => {
    const [like = "", latin = ""] = [...pair];
    return [like, latin];
  }),
);

/** Letters, marks and digits of any script, joined by single spaces or by marks of names. */
export const isWritable = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:(?:[_.'’·-] ?| )[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*)*[.]?$/u.test(
    name,
  ) && /\p{L}/u.test(name);
