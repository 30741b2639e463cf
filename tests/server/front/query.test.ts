import { describe, expect, test } from "vitest";
import { accountRoutes } from "#lib/words/account-routes.ts";
import { adminRoutes } from "#lib/words/admin-routes.ts";
import { machineRoutes } from "#lib/words/machine-routes.ts";
import { memberRoutes } from "#lib/words/member-routes.ts";
import { openRoutes } from "#lib/words/open-routes.ts";
import { routes } from "#lib/words/routes.ts";
import { staffRoutes } from "#lib/words/staff-routes.ts";
import { isShared } from "#server/front/incoming.ts";
import { meaningful } from "#server/front/query.ts";

const addresses = {
  ...adminRoutes,
  ...routes,
  ...machineRoutes,
  ...staffRoutes,
  ...accountRoutes,
  ...memberRoutes,
  ...openRoutes,
};

/** An address of each kind with all that can stand in its query. */
const whole: Partial<Record<keyof typeof addresses, string>> = {
  questions: routes.questions({ sort: "votes", page: 2 }),
  ask: routes.ask(7, "sleep"),
  question: routes.question({ id: 5, slug: "sleep" }, { answers: "newest", page: 2 }),
  category: routes.category("a/b", { sort: "hot", page: 2 }),
  tags: routes.tags(2),
  tag: routes.tag("sleep", { sort: "hot", page: 2 }),
  members: routes.members(2),
  memberQuestions: memberRoutes.memberQuestions("Ada", 2),
  memberAnswers: memberRoutes.memberAnswers("Ada", 2),
  memberPoints: memberRoutes.memberPoints("Ada", 2),
  history: routes.history(7, 2),
  suggestions: routes.suggestions(7, 2),
  search: routes.search("sleep", 2, "date"),
  moderatePost: routes.moderatePost(7, "delete", 2),
  moderatedPost: routes.moderatedPost(7, "lock"),
  queue: staffRoutes.queue({ need: "held", page: 2, done: 7 }),
  postCase: staffRoutes.postCase(7, 8),
  memberCase: staffRoutes.memberCase("Ada", "noted"),
  memberCaseById: staffRoutes.memberCaseById(7, "noted"),
  log: staffRoutes.log({ act: "posts", by: "Ada", from: "2026-01-01", before: 7 }),
  logLines: staffRoutes.logLines({ act: "posts" }),
  openLog: openRoutes.openLog({ act: "posts", before: 7 }),
  moderation: openRoutes.moderation("2026-03"),
  admin: staffRoutes.admin(30),
  chart: staffRoutes.chart("reports", 30),
  blocks: staffRoutes.blocks("set"),
  words: staffRoutes.words({ done: "watched", before: 7 }),
  adminSite: adminRoutes.adminSite("saved"),
  adminCategories: adminRoutes.adminCategories("ordered"),
  adminTags: adminRoutes.adminTags({ q: "sl", after: "sleep" }),
  adminTag: adminRoutes.adminTag(7, "saved"),
  adminLimits: adminRoutes.adminLimits("voting"),
  adminMembers: adminRoutes.adminMembers({ of: "office", q: "a", after: "Ada" }),
  adminMail: adminRoutes.adminMail("left", "saved"),
  adminReplies: adminRoutes.adminReplies("saved"),
  adminPages: adminRoutes.adminPages("ordered"),
  adminPage: adminRoutes.adminPage(7, "saved"),
  adminCategory: adminRoutes.adminCategory(7, "saved"),
  decision: accountRoutes.decision(7, "appealed"),
  suspension: accountRoutes.suspension(7, "appealed"),
  questionsFeed: machineRoutes.questionsFeed("active"),
  categoryFeed: machineRoutes.categoryFeed("a/b", "active"),
  tagFeed: machineRoutes.tagFeed("sleep", "active"),
  signIn: routes.signIn("/tags"),
  signInThrough: routes.signInThrough("oidc", "/tags"),
  join: routes.join("/tags"),
  notices: accountRoutes.notices(7),
  noticeSettings: accountRoutes.noticeSettings("chosen"),
  outbox: staffRoutes.outbox(7),
  stopMails: accountRoutes.stopMails("t", "stopped"),
  profile: accountRoutes.profile("changed"),
  accountEmail: accountRoutes.accountEmail("asked"),
  accountPassword: accountRoutes.accountPassword("changed"),
  sessions: accountRoutes.sessions("ended"),
  things: routes.things("votes", 2),
  leave: accountRoutes.leave("left"),
  forgot: accountRoutes.forgot("sent"),
  resetPassword: accountRoutes.resetPassword("t", "changed"),
  confirmEmail: accountRoutes.confirmEmail("t", "confirmed"),
  signInByLink: accountRoutes.signInByLink("t", "sent"),
};

describe("what stands in the query of an address", () => {
  test("is looked at here for every address that can have one", () => {
    const asking = Object.entries(addresses).filter(([, route]) =>
      /\b(?:query|listed|paged)\b/.test(String(route)),
    );
    expect(asking.length).toBeGreaterThan(20);
    expect(asking.map(([name]) => name).filter((name) => !(name in whole))).toEqual([]);
  });

  test.each(Object.entries(whole))("stays where it means something: %s", (_, url) => {
    expect(url).toContain("?");
    const shared = isShared({ method: "GET", headers: {} } as never, url);
    expect(shared ? meaningful(url) : url).toBe(url);
  });

  test.each([
    ["/?x=1", "/"],
    ["/help?", "/help"],
    ["/questions/5/image.png?x=1", "/questions/5/image.png"],
    ["/questions?p%61ge=2&%zz=1&fbclid=a", "/questions?p%61ge=2"],
    ["/tags?sort=hot", "/tags"],
    ["/nowhere?page=2", "/nowhere"],
  ])("goes where it means nothing: %s", (url, plain) => {
    expect(meaningful(url)).toBe(plain);
  });
});
