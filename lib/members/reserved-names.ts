import { likeness } from "./shapes.ts";

const setOf = (words: string) => new Set(words.split(" ").map(likeness));

/** One of these words in a name says that somebody speaks for the site, or that the site has looked at them. */
const titles = setOf(
  "admin admins moderator moderators moderation mod mods staff staffs official askwell sysadmin siteadmin webmaster " +
    "verified expert experts админ модератор модераторы",
);

/** Wherever these letters stand in a row, whatever is around them. */
const rows = [
  "administrat",
  "administrad",
  "moderator",
  "moderador",
  "moderateur",
  "администра",
].map(likeness);

/** A name that is made of nothing but these, and of the words around them, is the site's. */
const offices = setOf(
  "support system operator operators root owner owners team crew management manager managers editor editors " +
    "guest guests anonymous nobody everybody everyone deleted member members help helpline helpdesk hotline " +
    "crisis emergency security postmaster hostmaster feed",
);
const around = setOf(
  "the our your this site forum community former new real head chief lead senior super account desk line " +
    "group service live online urgent peer trusted certified here of for and",
);
const articles = setOf("a an");

/** Names of their own in addresses and sentences. */
const alone = setOf("me new");

/** Is a name, or one of its words, one that only the site itself may speak under? */
export function isReserved(name: string): boolean {
  const words = name.normalize("NFKC").match(WORD) ?? [];
  const whole = likeness(name);
  return (
    alone.has(whole) ||
    [...words, ...words.flatMap(inner)].some(isTitle) ||
    rows.some((row) => whole.includes(row)) ||
    isOffice(words) ||
    [whole, likeness(name.replace(/[\d\s]+$/u, ""))].some(isOfficeInARow)
  );
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** "SiteAdmin" is two words too. */
const inner = (word: string) => word.split(/(?<=\p{Ll})(?=\p{Lu})/u);

/** As it stands, and without the numbers around it: "Admin123" is one more admin. */
const readings = (word: string): string[] =>
  [word, word.replace(/^\d+|\d+$/g, "")].map(likeness).filter((reading) => reading !== "");

const isTitle = (word: string) => readings(word).some((reading) => titles.has(reading));

function isOffice(words: string[]): boolean {
  const known = words.map(readings);
  const said = (among: Set<string>) => (word: string[]) => word.some((one) => among.has(one));
  const any = (word: string[]) =>
    word.length === 0 || [offices, around, articles].some((among) => said(among)(word));
  return known.some(said(offices)) && known.every(any);
}

const vocabulary = [...titles, ...offices, ...around];

/** The same for words that were written in one: "supportteam", "h e l p". */
function isOfficeInARow(row: string): boolean {
  const ways: (Set<boolean> | undefined)[] = [new Set([false])];
  for (let at = 0; at < row.length; at++) {
    const way = ways[at];
    if (!way) continue;
    for (const word of vocabulary.filter((each) => row.startsWith(each, at))) {
      const end = at + word.length;
      const speaks = titles.has(word) || offices.has(word);
      ways[end] = new Set([...(ways[end] ?? []), ...[...way].map((before) => before || speaks)]);
    }
  }
  return ways[row.length]?.has(true) === true;
}
