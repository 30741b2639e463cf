import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { MemberCaseView } from "#components/moderation/member-case.tsx";
import { WarningView } from "#components/moderation/warning.tsx";
import type { MemberCase } from "#lib/members/case.ts";
import type { Member, Role } from "#lib/words/actor.ts";
import type { FormAction } from "#lib/words/outcome.ts";

const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const nothing: FormAction = async () => ({ typed: {} });
const acts = {
  noteMember: nothing,
  warnMember: nothing,
  suspendMember: nothing,
  reinstateMember: nothing,
  sweepPosts: nothing,
  appointMember: nothing,
  giveCategoryToMember: nothing,
  takeCategoryFromMember: nothing,
};
const who = (role: Role, more: Partial<Member> = {}): Member => ({
  ...{ kind: "member", id: 1, name: "Ada", role, suspended: false },
  ...more,
});
const ben: MemberCase = {
  ...{ id: 2, name: "Ben", role: "member", staff: false, points: 120 },
  joinedAt: new Date("2026-01-05T10:00:00Z"),
  lastSeenAt: null,
  posts: { published: 4, held: 1, hidden: 2, deleted: 0 },
  reports: { open: 1, upheld: 2, dismissed: 3 },
  suspendedUntil: null,
  emailConfirmed: true,
  sessionCount: 2,
  keeps: [{ id: 7, name: "Sleep", path: "sleep" }],
  restraints: [
    {
      ...{ id: 3, kind: "warning", by: "Ada", ground: "unkind", reason: "Please be gentle." },
      ...{ at: new Date("2026-02-01T10:00:00Z"), endsAt: null, endedAt: null },
    },
  ],
  notes: [{ id: 4, at: new Date("2026-02-02T10:00:00Z"), by: null, note: "Said sorry." }],
};
const shown = (viewer: Member, changes: Partial<MemberCase> = {}, done?: string) =>
  words(
    renderToStaticMarkup(
      <MemberCaseView
        member={{ ...ben, ...changes }}
        who={viewer}
        acts={acts}
        reports={null}
        choices={[{ id: 8, name: "Tea", path: "tea" }]}
        done={done}
      />,
    ),
  );

describe("a member, as moderators see them", () => {
  test("shows what became of their posts, what they were told and what was noted", () => {
    const page = shown(who("moderator"));
    expect(page).toContain("4 published, 1 waiting, 2 hidden, 0 deleted");
    expect(page).toContain("1 open, 2 upheld, 3 dismissed");
    expect(page).toContain("Warned , not read yet");
    expect(page).toContain("It is unkind. Please be gentle.");
    expect(page).toContain("Said sorry. somebody who left");
    for (const button of ["Add the note", "Send the warning", "Suspend this member"]) {
      expect(page).toContain(button);
    }
  });

  test("tells administrators alone of roles, devices and whether there is an address", () => {
    const hers = shown(who("administrator"));
    for (const part of ["confirmed", "on 2 devices", "Give this role", "Dismiss", "Tea"]) {
      expect(hers).toContain(part);
      expect(shown(who("moderator"))).not.toContain(part);
    }
  });

  test("counts one device as one, and says where there is none", () => {
    expect(shown(who("administrator"), { sessionCount: 1 })).toContain("on 1 device ");
    expect(shown(who("administrator"), { sessionCount: 0 })).toContain("Signed in nowhere");
  });

  test("says how much goes out of sight before all of it is hidden, and names no posts that are not there", () => {
    const says = (published: number, held: number) =>
      shown(who("moderator"), { posts: { published, held, hidden: 0, deleted: 0 } });
    expect(says(4, 1)).toContain("4 posts in sight and 1 post that waits go out of sight");
    expect(says(1, 0)).toContain("1 post in sight goes out of sight");
    expect(says(0, 2)).toContain("2 posts that wait go out of sight");
  });

  test("takes no worry about somebody as a ground to warn or to suspend them", () => {
    expect(shown(who("moderator"))).not.toContain("I am worried about somebody");
  });

  test("offers a moderator of a category notes and nothing that counts on the whole site", () => {
    const page = shown(who("member", { keeps: [7] }));
    expect(page).toContain("Add the note");
    expect(page).not.toMatch(/Send the warning|Suspend this member|Hide all/);
  });

  test("offers to end a suspension where there is one, and nothing against a moderator", () => {
    expect(shown(who("moderator"))).not.toContain("End the suspension");
    const suspended = shown(who("moderator"), { suspendedUntil: "always" });
    expect(suspended).toContain("without an end");
    expect(suspended).toContain("End the suspension");
    expect(shown(who("moderator"), { staff: true })).not.toMatch(/Send the warning|Suspend this/);
  });

  test("says what was done, and nothing of what no act is called", () => {
    expect(shown(who("moderator"), {}, "noted")).toContain("The note is kept.");
    expect(shown(who("moderator"), {}, "constructor")).not.toContain("native code");
  });
});

test("a warning is read with a button until it was, and with thanks afterwards", () => {
  const warning = {
    ...{ id: 3, ground: null, reason: "Please be gentle." },
    ...{ warnedAt: new Date("2026-02-01T10:00:00Z"), acknowledgedAt: null },
  };
  const read = (acknowledgedAt: Date | null) =>
    words(
      renderToStaticMarkup(
        <WarningView warning={{ ...warning, acknowledgedAt }} acknowledge={nothing} />,
      ),
    );
  expect(read(null)).toContain("I have read this");
  expect(read(new Date("2026-02-03T10:00:00Z"))).toMatch(/on 3 February 2026 \. Thank you\./);
  expect(read(new Date("2026-02-03T10:00:00Z"))).not.toContain("I have read this");
});
