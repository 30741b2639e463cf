import { folded, seen } from "./fold.ts";
import { countImages, isFamiliar, type Link, linksIn } from "./links.ts";

/** A text that somebody is about to publish. `own`: the host of this site. */
export type Written = {
  title?: string | undefined;
  body: string;
  name?: string | undefined;
  email?: string | undefined;
  own: string;
};

/** What the rules of the score look at. */
export type Traits = {
  title: string;
  /** Title and text in small letters without accents, for phrases. */
  read: string;
  /** As it was typed. */
  typed: string;
  words: string[];
  links: Link[];
  /** Those that lead elsewhere than to care, authorities or the press. */
  strange: Link[];
  images: number;
  mails: string[];
  phones: string[];
  /** Addresses and numbers that are written so that no machine reads them. */
  disguised: string[];
  /** A number that can be called stands there, be it one that costs nothing. */
  callable: boolean;
  email: string;
  name: string;
};

const mailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
/** "name (at) place dot com": written so that no machine reads it. */
const at = "\\s*[([{]\\s*(?:at|@)\\s*[)\\]}]\\s*";
const dot = "(?:\\s*[([{]\\s*(?:dot|\\.)\\s*[)\\]}]\\s*|\\s+dot\\s+)";
const disguisedMail = new RegExp(
  `[\\w.+-]{3,64}(?:${at}[\\w-]{2,63}(?:${dot}|\\.)|\\s+at\\s+[\\w-]{2,63}${dot})[a-z]{2,6}\\b`,
  "gi",
);
/** Its digits are kept apart by what nobody writes between digits in earnest. */
const disguisedPhone = /\+?\(?\d[\d\s().-]{0,6}[~*•·_|→➔][\d\s().~*•·_|→➔-]{5,24}\d/g;
const phoneNumber = /(?<![\w.,$€£-])\+?\(?\d[\d\s().-]{6,24}\d(?![\w.,]?\d)/g;
/** Numbers that everybody may call, as helplines have them. */
const helpline =
  /^(?:\+?\d{1,3}\s*)?\(?0?(?:800|808|300|850|820|1800|1300|1-?8(?:00|33|44|55|66|77|88))/;

export function traitsOf({ title = "", body, name = "", email = "", own }: Written): Traits {
  const typed = title === "" ? body : `${title}\n${body}`;
  const links = linksIn(typed, own);
  return {
    title,
    typed,
    read: readingOf(typed),
    words:
      seen(typed)
        .text.toLowerCase()
        .match(/[\p{L}\p{N}']+/gu) ?? [],
    links,
    strange: links.filter((link) => !isFamiliar(link)),
    images: countImages(body),
    mails: mailsIn(typed),
    phones: phonesIn(typed),
    disguised: disguisedIn(typed),
    callable: numbersIn(typed).length > 0,
    email,
    name,
  };
}

/** Letters of other scripts stand there twice: as the Latin ones that they look like, and as they are. */
function readingOf(typed: string): string {
  const latin = folded(typed).text;
  const own = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(typed)
    ? `\n${typed.toLowerCase()}`
    : "";
  return (latin + own).replace(/[’‘`]/g, "'").replace(/\s+/g, " ");
}

const mailsIn = (text: string) =>
  (text.match(mailAddress) ?? []).filter(
    (address) => !isFamiliar({ host: address.slice(address.indexOf("@") + 1).toLowerCase() }),
  );

const digitsOf = (text: string) => text.replace(/\D/g, "").length;

const disguisedIn = (text: string) => [
  ...(text.match(disguisedMail) ?? []),
  ...(text.match(disguisedPhone) ?? []).filter((number) => digitsOf(number) >= 9),
];

/** Around a number, it tells that somebody in need can call it. */
const ofCare =
  /help.?line|hot.?line|life.?line|crisis|samaritan|suicid|emergency|befriend|\bline\b/i;
const BEFORE = 80;
const AFTER = 40;

const numbersIn = (text: string): string[] =>
  [...text.matchAll(phoneNumber)].flatMap(({ 0: number, index }) => {
    const digits = digitsOf(number);
    const around = text.slice(Math.max(0, index - BEFORE), index + number.length + AFTER);
    return digits >= 9 && digits <= 15 && !ofCare.test(around) ? [number] : [];
  });

/** Numbers long enough to be somebody's own. */
export const phonesIn = (text: string): string[] =>
  numbersIn(text).filter((number) => !helpline.test(number.trim()));
