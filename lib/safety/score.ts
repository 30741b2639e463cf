import { isDubious, isEverybodys, isRewarded, type Link } from "./links.ts";
import { shapes } from "./shapes.ts";
import { isThrowaway } from "./throwaway.ts";
import { phonesIn, type Traits, traitsOf, type Written } from "./traits.ts";
import {
  bestInTown,
  calling,
  contacting,
  couponed,
  distressed,
  flattering,
  inviting,
  offers,
  selling,
  showing,
  testifying,
  warning,
} from "./vocabulary.ts";

/** What was posted here of late that is the same. */
export type Repeated = { texts: number; links: number };

type Looked = Traits & { repeated: Repeated };
export type ScoreRule = { says: string; weight: number; speaks: (post: Looked) => boolean };

const rule = (weight: number, says: string, speaks: ScoreRule["speaks"]): ScoreRule => ({
  ...{ weight, says, speaks },
});

const leadsAway = ({ strange, mails, phones, disguised }: Traits) =>
  strange.length + mails.length + phones.length + disguised.length > 0;
const isSold = ({ read }: Traits) => Object.values(offers).filter((offer) => offer.test(read));
const sellingIn = ({ read }: Traits) => selling.filter((word) => word.test(read)).length;
const isLast = ({ typed }: Traits, { to }: Link) => typed.slice(to).trim().length <= 12;
/** What is said apart from the links. */
const around = ({ typed, links }: Traits) =>
  links.map(({ from }, n) => typed.slice(links[n - 1]?.to ?? 0, from)).join(" ") +
  typed.slice(links.at(-1)?.to ?? 0);
/** A name on another service, or a link that opens a talk there. */
const isHandled = (typed: string) => /(?:^|[\s:(])@\w{3,}|\b(?:t|wa)\.me\/|\blive:\w/.test(typed);
const speaksOfSelf = /\b(?:i|i'm|i've|me|my|mine)\b/;
const isEnglish = /\b(?:the|and|is|to|of)\b/;

/** What speaks for advertising, each in a line of English, and how much it weighs. */
export const scoreRules: readonly ScoreRule[] = [
  rule(5, "The title holds a phone number.", ({ title }) => phonesIn(title).length > 0),
  rule(5, "The title holds a link or an e-mail address.", ({ title, links, mails }) =>
    [...links.map(({ from }) => from < title.length), ...mails.map((m) => title.includes(m))].some(
      Boolean,
    ),
  ),
  rule(
    5,
    "There is nothing but links.",
    (post) =>
      post.strange.length + post.links.filter(isEverybodys).length > 0 &&
      (around(post).match(/\p{L}{2,}/gu) ?? []).length < 4,
  ),
  ...shapes.map(({ weight, says, speaks }) => rule(weight, says, speaks)),
  rule(
    2,
    "It says nothing of its author, and links to somewhere.",
    ({ strange, read }) => strange.length > 0 && isEnglish.test(read) && !speaksOfSelf.test(read),
  ),
  rule(
    2,
    "A link stands behind words to be found by.",
    ({ strange, typed }) => strange.length > 0 && /\[[^\]\n]*\s[^\]\n]*\]\(/.test(typed),
  ),
  rule(3, "It links to a place that is not known here.", ({ strange }) => strange.length > 0),
  rule(2, "It ends with a link.", (post) => post.strange.some((link) => isLast(post, link))),
  rule(
    2,
    "There are few words around a link.",
    ({ strange, words }) => strange.length > 0 && words.length < 30,
  ),
  rule(
    2,
    "It invites to where a link leads.",
    ({ strange, read }) => strange.length > 0 && inviting.test(read),
  ),
  rule(
    2,
    "A link leads to a place that hides where it goes, or says what it sells.",
    ({ strange }) => strange.some(isDubious),
  ),
  rule(2, "A link is counted for whoever set it.", ({ links }) => links.some(isRewarded)),
  rule(
    3,
    "There are three links or more to places that are not known here.",
    ({ strange }) => strange.length > 2,
  ),
  rule(3, "It holds an e-mail address.", ({ mails }) => mails.length > 0),
  rule(2, "It holds a phone number of its own.", ({ phones }) => phones.length > 0),
  rule(
    4,
    "It holds an address or a number that is written so that no machine reads it.",
    ({ disguised }) => disguised.length > 0,
  ),
  rule(
    3,
    "It asks to call a number of its own.",
    ({ phones, read }) => phones.length > 0 && calling.test(read),
  ),
  rule(
    2,
    "It offers something for sale, and gives a number.",
    (post) => post.callable && isSold(post).length > 0,
  ),
  rule(3, "It gives a code that makes something cheaper.", ({ typed }) => couponed.test(typed)),
  rule(
    3,
    "It asks to go on by mail, by phone or on another service.",
    (post) =>
      contacting.test(post.read) &&
      (post.mails.length + post.phones.length > 0 || isHandled(post.typed)),
  ),
  rule(
    1,
    "It offers something, and asks to go on elsewhere.",
    (post) => contacting.test(post.read) && isSold(post).length > 0,
  ),
  rule(3, "It offers something for sale.", (post) => isSold(post).length > 0),
  rule(2, "It offers several things for sale.", (post) => isSold(post).length > 1),
  rule(1, "It speaks as advertising does.", (post) => sellingIn(post) > 0),
  rule(1, "It speaks as advertising does, again.", (post) => sellingIn(post) > 1),
  rule(2, "It speaks as advertising does, all over.", (post) => sellingIn(post) > 2),
  rule(2, "It praises a stranger who has made all well.", ({ read }) => testifying.test(read)),
  rule(2, "It flatters the page.", ({ read }) => flattering.test(read)),
  rule(2, "It leads to its author's own page.", ({ read }) => showing.test(read)),
  rule(2, "It names the best of something in a town.", ({ typed }) => bestInTown.test(typed)),
  rule(
    2,
    "It offers something, and links to a page where everybody has one.",
    (post) => post.links.some(isEverybodys) && isSold(post).length > 0,
  ),
  rule(2, "The guest's address is at a giver of throw-away addresses.", ({ email }) =>
    isThrowaway(email),
  ),
  rule(
    4,
    "The name holds an address or a phone number.",
    ({ name }) =>
      /https?:|www\.|\.(?:com|net|org|info|xyz)\b|@\w+\./i.test(name) || phonesIn(name).length > 0,
  ),
  rule(5, "The same text was posted here of late.", ({ repeated }) => repeated.texts > 0),
  rule(3, "The same link was posted here of late.", ({ repeated }) => repeated.links > 0),
  rule(
    -3,
    "Somebody speaks of their own distress, and leads nowhere else.",
    (post) => distressed.test(post.read) && !leadsAway(post),
  ),
  rule(
    -3,
    "Somebody warns of a fraud, and leads nowhere else.",
    (post) => warning.test(post.read) && !leadsAway(post) && !isHandled(post.typed),
  ),
];

export type Score = { score: number; signs: string[] };

const none: Repeated = { texts: 0, links: 0 };

/** How much speaks for advertising, and what. */
export function scoreOf(written: Written, repeated: Repeated = none): Score {
  const post = { ...traitsOf(written), repeated };
  const spoken = scoreRules.filter(({ speaks }) => speaks(post));
  return {
    score: Math.max(
      0,
      spoken.reduce((sum, { weight }) => sum + weight, 0),
    ),
    signs: spoken.map(({ says }) => says),
  };
}
