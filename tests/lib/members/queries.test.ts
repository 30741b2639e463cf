import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { markLists } from "#lib/jobs/mark-lists.ts";
import { stretch } from "#lib/lists/walk.ts";
import { nameKey } from "#lib/members/name.ts";
import {
  findMember,
  listLedger,
  listMemberAnswers,
  listMembers,
  memberLedger,
} from "#lib/members/queries.ts";
import { recount } from "#lib/posts/recount.ts";
import { CANARY, gather } from "#tests/support/crowd.ts";
import { testApart as test } from "#tests/support/database.ts";
import { costOf } from "#tests/support/explain.ts";
import { spoken, write } from "#tests/support/write.ts";

const join = (id: number, name: string) =>
  sql`insert into members (id, name, name_key) values (${id}, ${name}, ${nameKey(name)})`;

describe("a member", () => {
  test("is found by any spelling of the name, until the account is erased", async ({ db }) => {
    await db.execute(join(1, "Cleo Marsh"));
    expect(await findMember(db, "cleo_marsh")).toMatchObject({
      name: "Cleo Marsh",
      suspended: false,
    });
    expect(await findMember(db, "Cleo")).toBeUndefined();
    await db.execute(sql`update members set suspended_until = 'infinity'`);
    expect((await findMember(db, "Cleo Marsh"))?.suspended).toBe(true);
    await db.execute(sql`update members set erased_at = now()`);
    expect(await findMember(db, "Cleo Marsh")).toBeUndefined();
  });

  test("has points that the ledger explains, entry by entry, without what was undone", async ({
    db,
  }) => {
    await db.execute(join(1, "Cleo"));
    await write(db, [
      { id: 1, title: "Shall I call her again?" },
      { id: 2, under: 1, authorId: 1 },
    ]);
    await write(db, [{ id: 3, state: "hidden", title: "A Canary that is hidden" }]);
    await db.execute(sql`insert into point_entries (member_id, reason, points, post_id, undone_at, undone_by)
      values (1, 'answered', 40, 2, null, null), (1, 'voted', 10, 1, null, null),
        (1, 'voted', 10, 3, null, null), (1, 'asked', 20, 3, null, null),
        (1, 'answered', 40, 2, now(), 'hidden')`);
    await recount(db, ["members"]);
    expect((await findMember(db, "Cleo"))?.pointsByReason).toEqual([
      { reason: "answered", points: 40, count: 1 },
      { reason: "asked", points: 20, count: 1 },
      { reason: "voted", points: 20, count: 2 },
    ]);
    const ledger = await listLedger(db, 1, 1);
    expect(ledger?.total).toBe(4);
    expect(spoken(ledger)).not.toContain("Canary");
    const answered = ledger?.rows.find((row) => row.reason === "answered");
    expect(answered?.post).toEqual({ id: 2, kind: "answer", title: "Shall I call her again?" });
    expect(ledger?.rows.filter((row) => row.reason === "voted").map((row) => row.post)).toEqual([
      null,
      null,
    ]);
    expect(await listLedger(db, 1, 2)).toBeUndefined();
    expect(await listLedger(db, 99, 1)).toMatchObject({ rows: [], total: 0, pageCount: 1 });
  });

  test("has a ledger of which any page costs what the first one does", async ({ db }) => {
    await db.execute(join(1, "Cleo"));
    await db.execute(sql`insert into point_entries (member_id, reason, points, at)
      select 1, 'answer_voted', 20, '2026-01-01'::timestamptz + make_interval(mins => n % 900)
      from generate_series(1, 6000) n`);
    await recount(db, ["members"]);
    await markLists.run(db, undefined);
    await db.execute(sql`analyze point_entries`);
    for (const offset of [0, 1_500, 3_000, 5_970]) {
      const cost = await costOf(db, await stretch(db, memberLedger(1, 6_000), offset, 30));
      expect(cost.rowsRead, `at ${offset}`).toBeLessThan(1_500);
    }
    const pages = await Promise.all([1, 100, 200, 201].map((page) => listLedger(db, 1, page)));
    expect(pages.map((page) => page?.rows.length)).toEqual([30, 30, 30, undefined]);
  });

  test("shows every answer that is in sight once", async ({ db }) => {
    await gather(db, { questions: 60, answers: 900 });
    const found = await findMember(db, "Member 4");
    const ids: number[] = [];
    for (let page = 1; ; page += 1) {
      const answers = await listMemberAnswers(db, 4, page);
      if (!answers) break;
      expect(spoken(answers)).not.toContain(CANARY);
      ids.push(...answers.rows.map((row) => row.id));
    }
    expect(new Set(ids).size).toBe(found?.answerCount);
    expect(ids).toHaveLength(found?.answerCount ?? -1);
    expect(ids.length).toBeGreaterThan(20);
  });
});

describe("the members", () => {
  test("are listed once each, by their points", async ({ db }) => {
    await db.execute(sql`insert into members (id, name, name_key, points)
      select n, 'M' || n, 'm' || n, n % 5 from generate_series(1, 130) n`);
    await db.execute(sql`update members set erased_at = now() where id = 7`);
    await db.execute(sql`insert into tallies (name, value) values ('members', 129)`);
    const rows = [];
    for (const page of [1, 2, 3]) rows.push(...((await listMembers(db, page))?.rows ?? []));
    expect(new Set(rows.map((row) => row.id)).size).toBe(129);
    const points = rows.map((row) => row.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(await listMembers(db, 4)).toBeUndefined();
  });
});
