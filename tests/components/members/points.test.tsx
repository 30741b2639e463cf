import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LedgerList } from "#components/members/ledger-list.tsx";
import { MemberAnswers } from "#components/members/member-answers.tsx";
import { MemberHead } from "#components/members/member-head.tsx";
import { PointsExplained } from "#components/members/points-explained.tsx";
import type { LedgerRow, MemberShown } from "#lib/members/queries.ts";

const cleo: MemberShown = {
  id: 3,
  name: "Cleo",
  points: 8_310,
  role: "expert",
  questionCount: 1,
  answerCount: 41,
  commentCount: 5,
  joinedAt: new Date("2019-05-01T08:00:00Z"),
  lastSeenAt: null,
  fullName: null,
  location: null,
  about: null,
  suspended: false,
  pointsByReason: [
    { reason: "answered", points: 1_640, count: 41 },
    { reason: "joined", points: 100, count: 1 },
    { reason: "answer_voted", points: -20, count: 2 },
  ],
};

const entry = (changes: Partial<LedgerRow>): LedgerRow => ({
  id: 1,
  at: new Date("2023-03-04T10:05:00Z"),
  reason: "answered",
  points: 40,
  post: { id: 12, kind: "answer", title: "How do I tell him?" },
  ...changes,
});

const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const ledger = (...entries: LedgerRow[]) =>
  renderToStaticMarkup(<LedgerList entries={entries} name="Cleo" />);

describe("a member's points", () => {
  test("are explained by what they are the sum of, in words", () => {
    const text = words(renderToStaticMarkup(<PointsExplained member={cleo} />));
    expect(text).toContain("+1,640 for writing 41 answers");
    expect(text).toContain("+100 for joining");
    expect(text).toContain("−20 for votes on answers");
    expect(text).toContain("8,310 points in all");
  });

  test("lead to every entry of the ledger and to what earns points", () => {
    const html = renderToStaticMarkup(<PointsExplained member={cleo} />);
    expect(html).toContain('href="/members/Cleo/points"');
    expect(html).toContain('href="/about/rules#points"');
  });

  test("say so when there is nothing in the ledger", () => {
    const html = renderToStaticMarkup(
      <PointsExplained member={{ ...cleo, points: 0, pointsByReason: [] }} />,
    );
    expect(words(html)).toContain("nothing in the ledger");
  });
});

describe("the ledger", () => {
  test("names what each entry was for, and leads there", () => {
    const html = ledger(entry({}));
    expect(words(html)).toContain("+40 Answered a question: How do I tell him? 4 March 2023");
    expect(html).toContain('href="/answers/12"');
  });

  test("keeps to itself on what a member voted, and at which hour", () => {
    const html = ledger(entry({ reason: "voted", points: 10 }));
    expect(words(html)).toContain("+10 Voted 4 March 2023");
    expect(html).not.toContain("How do I tell him?");
    expect(html).not.toContain("10:05");
  });

  test("tells the day of a vote received and not its hour, so that nobody is found by it", () => {
    const html = ledger(entry({ reason: "answer_voted", points: 20 }));
    expect(html).toContain("How do I tell him?");
    expect(html).not.toContain("10:05");
  });
});

describe("a member's page", () => {
  test("tells a suspension plainly and kindly", () => {
    const shown = (suspended: boolean) =>
      words(renderToStaticMarkup(<MemberHead member={{ ...cleo, suspended }} here="overview" />));
    expect(shown(true)).toContain("suspended for now");
    expect(shown(true)).toContain("a pause, not a verdict on a person");
    expect(shown(false)).not.toContain("suspended");
  });

  test("says who has not answered anything yet, and where answers are missed", () => {
    const html = renderToStaticMarkup(<MemberAnswers answers={[]} name="Dan" heading="h2" />);
    expect(words(html)).toContain("Dan has not answered anything yet.");
    expect(html).toContain('href="/questions?sort=unanswered"');
  });
});
