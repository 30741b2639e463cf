import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { findHistory } from "#lib/posts/queries.ts";
import { test } from "#tests/support/database.ts";
import { addMember, spoken, write } from "#tests/support/write.ts";

describe("the history of a post", () => {
  test("begins with the post itself, and says when it was edited before it came here", async ({
    db,
  }) => {
    await addMember(db, 1, "Ada");
    const editedAt = new Date(Date.UTC(2026, 0, 2));
    await write(db, [{ id: 1 }, { id: 2, under: 1, editedAt, editedById: 1 }]);
    expect(await findHistory(db, 1, 1)).toMatchObject({
      post: { kind: "question", question: { id: 1 } },
      versions: [{ number: 1, reason: null }],
      editedElsewhere: null,
      pageCount: 1,
    });
    const answer = await findHistory(db, 2, 1);
    expect(answer?.editedElsewhere).toEqual({
      at: editedAt,
      by: expect.objectContaining({ id: 1 }),
    });
    expect(answer?.versions[0]?.html).toContain("Words of 2");
    expect(await findHistory(db, 2, 2)).toBeUndefined();
  });

  test("shows each version with whoever made it and why, the newest first", async ({ db }) => {
    await addMember(db, 1, "Ada");
    await write(db, [{ id: 1 }]);
    await db.execute(sql`insert into revisions
      (post_id, number, title, format, source, html, renderer_version, author_id, reason)
      select 1, n, 'Title ' || n, 'text', 's', '<p>' || n || '</p>', 1, 1, 'Clearer ' || n
      from generate_series(1, 31) n`);
    const history = await findHistory(db, 1, 1);
    expect(history).toMatchObject({ total: 31, pageCount: 2, editedElsewhere: null });
    expect(history?.versions[0]).toMatchObject({
      number: 31,
      reason: "Clearer 31",
      author: { name: "Ada" },
    });
    expect((await findHistory(db, 1, 2))?.versions.map((v) => v.number)).toEqual([1]);
  });

  test("is not told of what is out of sight, also when only its question is", async ({ db }) => {
    await write(db, [
      { id: 1, state: "hidden", source: "Canary" },
      { id: 2, under: 1, source: "Canary" },
      { id: 3 },
      { id: 4, under: 3, state: "held", source: "Canary" },
      { id: 5, under: 4, kind: "comment", source: "Canary" },
    ]);
    for (const id of [1, 2, 4, 5, 99]) expect(await findHistory(db, id, 1)).toBeUndefined();
    expect(spoken(await findHistory(db, 3, 1))).not.toContain("Canary");
  });
});
