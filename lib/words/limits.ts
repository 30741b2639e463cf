import { lengths } from "./lengths.ts";
import type { Ability } from "./policy.ts";

const LINK_WAIT = 2;
const often = [
  { most: 3, minutes: 60 },
  { most: 6, minutes: 1_440 },
];

/** Every number that a person can run into, in one place. Lengths count characters (code points). */
export const limits = {
  ...lengths,
  memberName: { min: 2, max: 40 },
  /** Anything of this length will do, but not one of the 49,000 on zxcvbn's list of those that are guessed first. */
  password: { min: 8, max: 256 },
  /** A question that is imported may bear more tags than one that is asked here. */
  tags: { perQuestion: 5, imported: 50, name: 40, description: 1_000 },
  category: { name: 80, description: 800, depth: 8 },
  reason: { min: 3, max: 500 },
  /** The word by which a form is known when it is sent twice; one that was made of who sends it lapses. */
  submission: { max: 100, briefMinutes: 10 },
  site: {
    ...{ name: { min: 1, max: 80 }, welcome: { max: 300 }, rules: { max: 12_000 } },
    ...{ language: { max: 35 }, contact: { max: 254 } },
  },
  /** What somebody says of a report in their own words; how far the rules of hiding go. */
  report: { note: 2_000, shown: 50, most: 20, days: 365, posts: 1_000 },
  /** How long somebody can appeal, and in how many words. */
  appeal: { min: 10, max: 2_000, days: 183 },
  /** How long a suspension can last, and what is offered. */
  suspension: { days: 3_650, offered: [1, 3, 7, 30, 365] },
  /**
   * How long a block can last, and what is offered; how many stand on one page, and how long one that is over is
   * kept. `widest`: so many bits tell its addresses apart at most.
   */
  block: {
    ...{ days: 365, offered: [1, 7, 30, 90, 365], what: 300, shown: 200, keptDays: 90 },
    widest: { 4: 24, 6: 96 },
  },
  /** What moderators note of a member, and how many of the notes stand on one page. */
  note: { min: 1, max: 2_000, shown: 100 },
  holding: { firstPosts: 100 },
  /**
   * What is watched for: how long a rule is, how many there are, on a page and in effect. `program`: so many steps of
   * a pattern at most; `milliseconds`: so long one text is looked through. `tried`: a rule is tried out on so many posts.
   */
  watched: {
    ...{ text: 200, replacement: 100, note: 300, days: 3_650, offered: [1, 7, 30, 90, 365] },
    ...{ rules: 2_000, patterns: 100, program: 250, milliseconds: 200 },
    ...{ tried: 500, shown: 20, page: 50 },
  },
  /** The most that each of the rules against advertising can be set to; how many posts a text is compared with. */
  guarding: { most: 1_000, recent: 200, hours: 24 },
  /** What moderators often write: by which name they find it, its words, and how many there are. */
  reply: { label: { min: 1, max: 60 }, words: { min: 3, max: 500 }, most: 40 },
  /**
   * What a browser works out for whoever writes or joins without being known: a key, made anew so many times in
   * `cost` steps each, which takes a cheap phone about a second. How long it can be sent, and how often it is asked for.
   */
  proof: {
    ...{ minutes: 10, cost: 5_000, tries: { min: 100, max: 200 } },
    ...{ characters: 2_000, aMinute: 60 },
  },
  /** Longer than any post may be, so that a text that is still to be shortened is kept too. */
  drafts: {
    perMember: 50,
    title: 400,
    body: 40_000,
    category: 200,
    tags: 400,
    reason: 1_000,
    days: 90,
  },
  /** Edits by the same author within this time become one version. */
  edits: { foldMinutes: 5 },
  /** Edits that one member has suggested and that nobody has looked at yet. */
  suggestions: { open: 10 },
  /** What is compared word by word: characters of both texts, the time for one pair and for a page. */
  difference: { characters: 60_000, milliseconds: 150, pageMilliseconds: 600 },

  /** How long a sign-in lasts, and how often it is noted that a member is here. */
  session: { days: 30, seenMinutes: 5, device: 200 },
  /** How long a guest's browser and private link are known, and an address is kept after the last activity. */
  guest: { days: 365, addressDays: 30 },

  /**
   * Tries to sign in that failed, of one address and for one account. After each such number the wait before the
   * next tries doubles. Of those who gave an address that nobody has confirmed, the newest can sign in by it.
   */
  signIn: { perMinute: 6, perHour: 30, unconfirmed: 3 },
  /** What could tell by its time whether somebody has an account here is answered after this time at the earliest. */
  evenMilliseconds: 500,

  /** What a member says about themselves; how often they can take another name. */
  profile: { fullName: 80, location: 80, about: 1_000, renames: 5 },
  /** A new link for the same purpose is mailed to the same member only after so many minutes. */
  linkWaitMinutes: LINK_WAIT,
  /** Mail to an address that somebody typed and nobody confirmed: to each address, whoever typed it. */
  unasked: {
    "confirm-guest": often,
    "confirm-email": often,
    "change-email": often,
    "address-in-use": [{ most: 1, minutes: LINK_WAIT }, ...often],
  },
  /** How many minutes a mailed link works, by what it is for. It works once. */
  links: {
    "confirm-email": 2_880,
    "change-email": 120,
    "reset-password": 30,
    "sign-in": 15,
    "confirm-guest": 4_320,
  },

  /** How many entries stand on one page. */
  page: {
    home: 12,
    recent: 5,
    questions: 20,
    answers: 30,
    tags: 60,
    members: 60,
    ledger: 30,
    revisions: 30,
    suggestions: 30,
    feed: 30,
    sitemap: 10_000,
    related: 5,
    followOns: 10,
    queue: 50,
    log: 50,
    months: 13,
  },
  /**
   * Questions that sound like a title being typed: from so many words on, by so many of its telling words. So
   * many titles are looked at for each way to share words; a word of a greater share of titles tells nothing alone.
   */
  similar: { words: 3, telling: 8, looked: 200, shown: 5, common: 0.02 },
  /** So many finds are ranked and shown; so many are looked at; what they can be narrowed down by; how long it takes. */
  search: {
    ...{ found: 200, titles: 100, looked: 300, categories: 6, tags: 8, milliseconds: 1_500 },
    /** So many entries of a list are walked past by a search that has no words. */
    walked: 10_000,
    /** So many letters of a text are looked through for what to show of it. */
    read: 20_000,
  },
  /** Existing tags that are offered while one is typed. */
  tagsOffered: 8,
  /** Previews that one address may ask for in a minute. */
  previews: { aMinute: 60 },
  /** The bell counts no further; what was read goes after this time, the unread after twice as long. */
  notices: { page: 40, counted: 100, days: 180, untoldDays: 7 },
  /** How a site says a mail in its own words. */
  mailWords: { subject: { min: 1, max: 150 }, text: { min: 1, max: 4_000 } },
  /** A page that administrators write. */
  customPage: {
    ...{ title: { min: 1, max: 100 }, slug: { max: 80 }, body: { min: 1, max: 40_000 } },
    most: 100,
  },
  /** Waits between attempts to send a mail, and how long a mail is kept, or that it was sent. */
  mail: { waitMinutes: [1, 5, 30, 120, 360, 720, 1_440], days: 30, page: 30 },
  /** The header counts no further. Who opened a case is shown there for a while, and known a little longer. */
  queue: { counted: 100, hereMinutes: 2, passedMinutes: 30, undoMinutes: 10 },
  /** What stands beside a case: posts around it, the latest of its author, what was decided about it. */
  postCase: { around: 6, recent: 8, decisions: 50, reports: 50 },
  /** So many lines of the log are downloaded at once, so many are read at a time; what is typed to filter it. */
  /** Months of which something is counted, at most. */
  counts: { months: 600 },
  log: { most: 20_000, atOnce: 1_000, filter: 300 },
  /** The most that one act can be worth. */
  pointsEach: 100_000,
  /** Votes and flags below these do not make a page fit for search engines. */
  indexing: { tagQuestions: 1, unansweredDays: 180 },
} as const;

/** How often within an hour, by one person and from one address: Question2Answer's default limits. */
export const paces: { [A in Ability]?: { each: number; address: number } } = {
  "member.join": { each: 5, address: 5 },
  "account.recover": { each: 20, address: 40 },
  "account.describe": { each: 20, address: 60 },
  "account.keep": { each: 30, address: 60 },
  "question.ask": { each: 10, address: 20 },
  "answer.post": { each: 25, address: 50 },
  "answer.accept": { each: 30, address: 60 },
  "comment.post": { each: 20, address: 40 },
  "vote.cast": { each: 300, address: 600 },
  "flag.raise": { each: 5, address: 10 },
  "appeal.raise": { each: 10, address: 20 },
  "subject.follow": { each: 120, address: 240 },
};

/** What waits until a moderator has looked at it, where the site says nothing else (`askwell holding`). */
export type HoldingRules = {
  /** What is written without an account. */
  guests: boolean;
  /** So many posts of a member, until as many of theirs are in sight. */
  firstPosts: number;
  /** What comes without a proof of work: from guests, and from whoever joined without one and has nothing in sight. */
  proof: boolean;
};
export const holding: HoldingRules = { guests: true, firstPosts: 1, proof: true };

/**
 * How the site guards against advertising, where it says nothing else (`askwell holding`). 0: not at all. Who has a
 * role is left alone by all of it, and whom the rules of reports trust by the score.
 */
export type GuardingRules = {
  /** From this score on a post waits: lib/safety/score.ts. */
  score: number;
  /** Of guests, and of members in their first day or with nothing in sight: so many are let through at once. */
  links: number;
  images: number;
  /** So many of their posts lead to one website. */
  sites: number;
  /** So many within a guest's day, and a member's first. */
  questions: number;
  answers: number;
};
export const guarding: GuardingRules = {
  score: 4,
  links: 2,
  images: 1,
  sites: 2,
  questions: 3,
  answers: 10,
};

/** When reports hide a post until a moderator has looked, where the site says nothing else. */
export type ReportingRules = {
  /** So many members who are trusted; 0: never. */
  hideAt: number;
  /** Whom this trusts: a confirmed address, so many days here, and so many posts in sight or points. */
  days: number;
  posts: number;
  points: number;
};
export const reporting: ReportingRules = { hideAt: 3, days: 7, posts: 3, points: 200 };

type UpTo = { each: number; cap: number };
export type PointRules = Record<
  "joined" | "asked" | "answered" | "accepted" | "wasAccepted" | "voteCast",
  number
> &
  Record<"questionUp" | "questionDown" | "answerUp" | "answerDown", UpTo>;

/**
 * What earns points where the site says nothing else (`askwell points`): Question2Answer's default rules
 * (points times its multiple of ten). Votes on one post count up to the cap in either direction.
 */
export const points: PointRules = {
  joined: 100,
  asked: 20,
  answered: 40,
  accepted: 30,
  wasAccepted: 300,
  voteCast: 10,
  questionUp: { each: 10, cap: 100 },
  questionDown: { each: 10, cap: 30 },
  answerUp: { each: 20, cap: 200 },
  answerDown: { each: 20, cap: 50 },
};
