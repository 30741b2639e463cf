import type { Traits } from "./traits.ts";

type Shape = { says: string; weight: number; speaks: (post: Traits) => boolean };
const shape = (weight: number, says: string, speaks: Shape["speaks"]): Shape => ({
  ...{ weight, says, speaks },
});

const letter = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]";
/** A soft hyphen comes along with what is pasted from elsewhere. */
const unseenWithin = new RegExp(
  `${letter}[\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\u034f]+${letter}`,
  "gu",
);
const styled = /[\u{1d400}-\u{1d7ff}\u{ff21}-\u{ff5a}\u{24b6}-\u{24e9}\u{1f130}-\u{1f189}]/gu;
const decorative = /[★☆✯►▶◄●■◆✅✔💰💵🔥💯📞☎👉➡🎁⬇💋]|[$€£]{2,}|>{2,}|<{2,}|={3,}|~{3,}/gu;

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
const letters = (text: string) => count(text, /\p{L}/gu);

/** What somebody may say over and over who needs help. */
const cried =
  /^(?:please|plz|pls|help|sorry|never|alone|tired|want|why|really|very|stop|done|hate|love|mum|mom|dad|always|nothing|everything|scared|hurts?|sad)$/;

function longestRun(words: readonly string[]): number {
  let [longest, run] = [0, 0];
  for (const [place, word] of words.entries()) {
    run = word === words[place - 1] ? run + 1 : 1;
    if (word.length > 2 && !cried.test(word)) longest = Math.max(longest, run);
  }
  return longest;
}

/** How often the commonest pair of long words stands there. */
function pairs(words: readonly string[]): number {
  const long = words.filter((word) => word.length > 3);
  const counts = Map.groupBy(long.slice(1), (word, n) => `${long[n]} ${word}`);
  const least = [...counts].map(([pair, at]) =>
    pair.split(" ").some((word) => cried.test(word)) ? 0 : at.length,
  );
  return Math.max(0, ...least);
}

const mixed = (word: string) =>
  word.length > 3 &&
  count(word, /\p{Script=Latin}/gu) > 0 &&
  count(word, /\p{Script=Cyrillic}|\p{Script=Greek}/gu) > 0;

/** How a text looks, whatever it says. */
export const shapes: readonly Shape[] = [
  shape(
    5,
    "Marks that nobody sees stand within words.",
    ({ typed }) => count(typed, unseenWithin) > 0,
  ),
  shape(5, "A word is made of the letters of several scripts.", ({ words }) => words.some(mixed)),
  shape(
    4,
    "It is written in letters that are made to look special.",
    ({ typed }) => count(typed, styled) > 7,
  ),
  shape(5, "One word stands there five times in a row.", ({ words }) => longestRun(words) > 4),
  shape(
    2,
    "The same words come again and again.",
    ({ words }) => pairs(words) > 3 && words.length < 120,
  ),
  shape(
    3,
    "The same words come over and over.",
    ({ words }) => pairs(words) > 5 && words.length < 120,
  ),
  shape(
    5,
    "It is made of very few different characters.",
    ({ typed, words }) => letters(typed) > 14 && new Set(words.join("")).size < 5,
  ),
  shape(2, "One character stands there ten times in a row.", ({ typed }) =>
    /([^\s.\-_=*~#])\1{9}/u.test(typed),
  ),
  shape(
    3,
    "It holds more marks than letters.",
    ({ typed }) => typed.length > 20 && letters(typed) < count(typed, /[^\p{L}\p{M}\p{N}\s]/gu),
  ),
  shape(
    1,
    "It is mostly in capitals.",
    ({ typed }) => letters(typed) > 20 && count(typed, /\p{Lu}/gu) > letters(typed) * 0.7,
  ),
  shape(2, "It is decorated with signs.", ({ typed }) => count(typed, decorative) > 1),
  shape(5, "It holds links in the markup of other sites.", ({ typed }) =>
    /<a\s+href|\[url[=\]]|\[link[=\]]/i.test(typed),
  ),
];
