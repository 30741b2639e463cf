/** A text as it is compared, and where each of its units stands in what was typed. */
export type Folded = { text: string; at: number[]; source: string };

/** Marks that nobody sees: they are left out wherever they stand. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const accents = /\p{M}+/gu;

/** Letters of other scripts that are drawn like a Latin one, folded to small letters. */
const alike: readonly [string, string][] = [
  ["аɑα", "a"],
  ["ьвβ", "b"],
  ["сϲ", "c"],
  ["ԁ", "d"],
  ["еҽε", "e"],
  ["ɡ", "g"],
  ["һн", "h"],
  ["іıι", "i"],
  ["ј", "j"],
  ["кκ", "k"],
  ["ӏ", "l"],
  ["м", "m"],
  ["пո", "n"],
  ["оοօ", "o"],
  ["рρ", "p"],
  ["ԛ", "q"],
  ["г", "r"],
  ["ѕ", "s"],
  ["тτ", "t"],
  ["υս", "u"],
  ["νѵ", "v"],
  ["ԝω", "w"],
  ["хχ", "x"],
  ["ζ", "z"],
  ["уγ", "y"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["øö", "o"],
  ["ł", "l"],
  ["đð", "d"],
];
const letters = new Map(alike.flatMap(([from, to]) => [...from].map((letter) => [letter, to])));

/** Figures and marks that stand in for a letter within a word. */
const figures = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["@", "a"],
  ["$", "s"],
]);

const plain = (letter: string) =>
  [...letter.normalize("NFKD").replace(accents, "").toLowerCase()]
    .map((each) => letters.get(each) ?? each)
    .join("");

/** As it was typed but for marks that nobody sees: a pattern says by itself what it means. */
export const seen = (source: string): Folded => mapped(source, (letter) => letter);

/** Without accents, capitals and letters that only look like others. */
export const folded = (source: string): Folded => mapped(source, plain);

/** The same, and figures within a word are the letters that they stand for. */
export function spelled(source: string): Folded {
  const base = folded(source);
  const text = base.text.replace(/[\p{L}\d@$]+/gu, (word) =>
    /\p{L}/u.test(word) ? word.replace(/[\d@$]/g, (figure) => figures.get(figure) ?? figure) : word,
  );
  return { ...base, text };
}

function mapped(source: string, fold: (letter: string) => string): Folded {
  let text = "";
  const at: number[] = [];
  let place = 0;
  for (const letter of source) {
    const made = unseen.test(letter) ? "" : fold(letter);
    for (let unit = 0; unit < made.length; unit += 1) at.push(place);
    text += made;
    place += letter.length;
  }
  at.push(place);
  return { text, at, source };
}

export type Span = { from: number; to: number };

/** Where what was found stands in what was typed. */
export const typedAt = ({ at, source }: Folded, { from, to }: Span): Span => ({
  from: at[from] ?? source.length,
  to: to >= at.length ? source.length : (at[to] ?? source.length),
});
