import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  category,
  member,
  questions,
  search,
  site,
  tag,
  thread,
  threadState,
} from "#app/_shell/reads.ts";
import { database, disconnect } from "#db/client.ts";
import { type RequestContext, requests } from "#server/front/context.ts";
import { gather } from "#tests/support/crowd.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { addMember, write } from "#tests/support/write.ts";

let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  process.env.DATABASE_URL = fresh.url;
  await gather(database(), { questions: 40 });
  await addMember(database(), 101, "Ben");
  await addMember(database(), 102, "Cleo");
  await addMember(database(), 103, "Ada");
  await write(database(), [
    { id: 501, authorId: 101, editedAt: new Date(), editedById: 103 },
    { id: 502, under: 501, kind: "comment", authorId: 102 },
    { id: 503 },
  ]);
  await database().execute(sql`insert into closures (question_id, reason, duplicate_of_id)
    values (501, 'duplicate', 503)`);
});

afterAll(async () => {
  await disconnect();
  await drop();
});

async function during(read: () => Promise<unknown>): Promise<RequestContext> {
  const context: RequestContext = { tags: new Set() };
  await requests().run(context, async () => {
    await read().catch(() => undefined);
  });
  return context;
}
const tagsOf = async (read: () => Promise<unknown>) => [...(await during(read)).tags];

describe("a page falls", () => {
  test("with its question, with everybody whom it names, and with the original that it links", async () => {
    const tags = await tagsOf(() => thread(501, { order: "votes", page: 1 }));
    expect(tags).toEqual(
      expect.arrayContaining([
        "question:501",
        "member:101",
        "member:102",
        "member:103",
        "question:503",
      ]),
    );
    expect(tags).not.toContain("lists");
  });

  test("with a question that is not there yet, or not any more", async () => {
    expect(await tagsOf(() => threadState(999))).toEqual(["question:999", "lists"]);
    expect(await tagsOf(() => thread(999, { order: "votes", page: 1 }))).toEqual(["question:999"]);
  });

  test("with its list, its category or tag, and each question and author on it", async () => {
    const asked = { sort: "newest", page: 1 } as const;
    const tags = await tagsOf(() => questions({ ...asked, scope: { of: "tag", id: 2 } }));
    expect(tags).toEqual(expect.arrayContaining(["lists", "tag:2"]));
    expect(tags.filter((name) => name.startsWith("question:"))).toHaveLength(16);
    expect(await tagsOf(() => questions({ ...asked, scope: { of: "site" } }))).toContain("lists");
    expect(await tagsOf(() => category("life/family"))).toEqual(["categories", "category:2"]);
    expect(await tagsOf(() => tag("fear"))).toEqual(["tags", "tag:2"]);
    expect(await tagsOf(() => member("Ben"))).toEqual(["member:101"]);
    expect(await tagsOf(() => member("Nobody"))).toEqual(["members"]);
    expect(await tagsOf(() => site())).toEqual(["shell"]);
  });
});

describe("when the database goes away", () => {
  test("a read says so and fails; when it is back, reading goes on", async () => {
    const there = process.env.DATABASE_URL;
    await disconnect();
    process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nowhere";
    expect((await during(() => thread(501, { order: "votes", page: 1 }))).unavailable).toBe(true);
    await disconnect();
    process.env.DATABASE_URL = there;
    const context = await during(() => thread(501, { order: "votes", page: 1 }));
    expect(context.unavailable).toBeUndefined();
    expect(context.tags).toContain("member:101");
  });
});

test("search results are made for whoever asks, and not kept", async () => {
  const context = await during(() => search("sleep", 1, "relevance"));
  expect(context.fleeting).toBe(true);
});
