import { performance } from "node:perf_hooks";
import { describe, expect, test } from "vitest";
import { isFamiliar } from "#lib/safety/links.ts";
import { scoreOf, scoreRules } from "#lib/safety/score.ts";
import { guarding } from "#lib/words/limits.ts";
import { hasShared, readSharedLines } from "#tests/support/shared-data.ts";
import { genuine, genuineApart } from "./genuine.ts";
import { genuineLater, spamLater } from "./later.ts";
import { spam, spamApart } from "./spam.ts";
import type { Written } from "./written.ts";

const own = "askwell.example";
const score = (body: string, more: object = {}) => scoreOf({ body, own, ...more });
const isHeld = ([title, body]: Written) => score(body, { title }).score >= guarding.score;
const share = (set: readonly Written[]) => set.filter(isHeld).length / set.length;

describe("the score against advertising", () => {
  test("holds at least 85 of 100 advertisements, also of those that no rule was weighed on", () => {
    expect([spam.length, spamApart.length]).toEqual([48, 24]);
    expect(share(spam)).toBeGreaterThanOrEqual(0.85);
    expect(share(spamApart)).toBeGreaterThanOrEqual(0.85);
    expect(share(spamLater)).toBeGreaterThanOrEqual(0.85);
  });

  test("lets at least 95 of 100 people through, of whom some are in a crisis", () => {
    expect([genuine.length, genuineApart.length]).toEqual([48, 24]);
    expect(share(genuine)).toBeLessThanOrEqual(0.05);
    expect(share(genuineApart)).toBeLessThanOrEqual(0.05);
    expect(share(genuineLater)).toBeLessThanOrEqual(0.05);
  });

  test.skipIf(!hasShared("counsel-chat.jsonl"))(
    "lets 99 of 100 questions and answers of a real community through (skipped without ../shared)",
    () => {
      type Thread = { title: string; body: string; answers: { body: string }[] };
      const threads = readSharedLines("counsel-chat.jsonl") as Thread[];
      const written = threads.flatMap(({ title, body, answers }): Written[] => [
        [title, body],
        ...answers.map((answer): Written => ["", answer.body]),
      ]);
      expect(written.length).toBeGreaterThan(2_000);
      expect(share(written)).toBeLessThan(0.01);
    },
  );

  test("says by which rules, each in a sentence of its own", () => {
    const sentences = scoreRules.map(({ says }) => says);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const says of sentences) expect(says).toMatch(/^[A-Z].*\.$/);
    const { signs } = score("Write to us.", { title: "Call +44 7700 900123 now" });
    expect(signs).toContain("The title holds a phone number.");
  });

  const alone: [what: string, body: string, more?: object][] = [
    ["nothing but a link", "https://somewhere-nice.example/offer"],
    ["a phone number in the title", "Ask me.", { title: "Dial 0161 555 019 222 for comfort" }],
    ["marks that nobody sees within words", "Some wo\u200brds of com\u200bfort for you."],
    ["words of mixed scripts", "Sоme words of cоmfort for you."],
    ["one word, again and again", "comfort comfort comfort comfort comfort"],
    ["hardly any different characters", "ababababababababab"],
    ["an address that no machine is to read", "Write to helga (at) post dot com about it."],
    ["another such address", "She sits at helga AT post dot com, ask her."],
    ["a number that no machine is to read", "Ask for a person: 1~(855)~555~0127"],
    ["the markup of other sites", "[url=http://a.example]comfort[/url] for you and me"],
  ];
  test.each(alone)("is enough for %s alone", (_, body, more) => {
    expect(score(body, more).score).toBeGreaterThanOrEqual(guarding.score);
  });

  const never: [what: string, body: string, more?: object][] = [
    [
      "a helpline",
      "Call 116 123 or 0800 1111, or text 85258. In the US it is 988 or 1-800-273-8255.",
    ],
    ["links to care", "See https://www.nhs.uk/mental-health/ and https://www.samaritans.org/"],
    ["this site's own address", `It was answered here: https://${own}/questions/1`],
    ["capitals", "PLEASE HELP ME I DON'T KNOW WHERE TO GO TONIGHT"],
    ["a throw-away address", "I don't want anybody to know.", { email: "a@mailinator.com" }],
    ["Persian, whose words are joined by marks that nobody sees", "می\u200cخواهم با کسی حرف بزنم"],
    [
      "a full stop without its space",
      "Everyone looks at me. my friend said i hate this.life is hard at.home",
    ],
    [
      "a helpline's site, and where it is found",
      "Call 0808 2000 247, it is free. They chat at nationaldahelpline.org.uk in the afternoons.",
    ],
    ["somebody who stays in a place", "He is at work, dot and all, and I am at home dot."],
    ["a table of doses", "50 - 100 - 150 mg | 20 - 40 mg | 10 mg"],
    [
      "somebody who warns of a fraud",
      "Don't pay them. The 'recovery agent' was the same scam again: he never recovered my funds.",
    ],
    [
      "a book, and where its list is free",
      "I'd start with a book that I got from the library. It felt as if somebody was talking to me and not about me. The thirteen steps are on his website for free: http://www.walker-list.example/13.htm I have them printed on my fridge.",
    ],
    ["a family of emoji", "We are fine again 👨\u200d👩\u200d👧 thank you"],
  ];
  test.each(never)("is not enough for %s", (_, body, more) => {
    expect(score(body, more).score).toBeLessThan(guarding.score);
  });

  test("counts what others posted of late, and a throw-away address beside a link", () => {
    const text = "I liked this one: https://shop.example/tea it is good tea for the evening.";
    const before = score(text).score;
    expect(score(text, { email: "a@mailinator.com" }).score).toBe(before + 2);
    expect(scoreOf({ body: text, own }, { texts: 1, links: 1 }).score).toBe(before + 8);
  });

  test("takes no long look at anything", () => {
    const units = [
      "a",
      "a.",
      "a@",
      "1 ",
      "$",
      "buy ",
      "write your ",
      "аa",
      "[a ](",
      "i'm scared ",
      " at ",
      "x (at) ",
      "1~",
      "a.co.",
    ];
    for (const unit of units) {
      const body = unit.repeat(12_000 / unit.length);
      const times = [0, 1, 2].map(() => {
        const begun = performance.now();
        score(body);
        return performance.now() - begun;
      });
      expect(Math.min(...times), unit).toBeLessThan(150);
    }
  });

  test("knows where people in earnest send others", () => {
    const known = ["nhs.uk", "findahelpline.com", "cci.health.wa.gov.au", "en.wikipedia.org"];
    for (const host of known) expect([host, isFamiliar({ host })]).toEqual([host, true]);
    for (const host of ["nhs.uk.example", "wikipedia.example.com", "org.example"]) {
      expect([host, isFamiliar({ host })]).toEqual([host, false]);
    }
  });
});
