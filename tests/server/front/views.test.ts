import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countViews } from "#server/front/views.ts";
import { type OpenFront, openFront, pages } from "#tests/support/front.ts";

const browser = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101" };
const member = { ...browser, Cookie: "askwell-session=1" };
const crawler = { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" };

describe("how often a question was read", () => {
  let open: OpenFront;
  const handle = pages((url) => ({ viewed: Number(url.split("/")[2]) || undefined }));
  beforeAll(async () => {
    open = await openFront(handle);
    for (const id of [1, 2]) {
      await open.sql`insert into posts (id, kind, question_id, title, slug, source)
        overriding system value values (${id}, 'question', ${id}, 'Sleep', 'sleep', 'How?')`;
    }
    await open.sql`insert into tags (id, name) overriding system value values (1, 'sleep')`;
    await open.sql`
      insert into question_tags (tag_id, question_id, created_at, active_at, visible, score, answer_count, view_count)
      select 1, id, created_at, active_at, visible, score, answer_count, view_count from posts where id = 1`;
  });
  afterAll(() => open.close());

  const counted = async () => {
    const rows = await open.sql`
      select posts.view_count as post, question_tags.view_count as tagged
      from posts left join question_tags on question_tags.question_id = posts.id order by posts.id`;
    return rows.map(({ post, tagged }) => [post, tagged]);
  };

  test("counts each reader, and neither machines nor looks ahead", async () => {
    for (let time = 0; time < 3; time += 1) await open.ask("/questions/1", { headers: browser });
    await open.ask("/questions/2", { headers: member });
    await open.ask("/questions/2", { method: "HEAD", headers: browser });
    await open.ask("/questions/2", { headers: crawler });
    await open.ask("/questions/2");
    await open.ask("/questions/2", {
      headers: { ...browser, RSC: "1", "Next-Router-Prefetch": "1" },
    });
    await open.ask("/questions/2", {
      headers: { ...browser, "Sec-Purpose": "prefetch;prerender" },
    });
    await open.front.views.write();
    expect(await counted()).toEqual([
      [3, 3],
      [1, null],
    ]);
  });

  test("is written once, and drops no page", async () => {
    await open.ask("/questions/1", { headers: browser });
    await open.front.views.write();
    await open.front.views.write();
    expect((await counted())[0]).toEqual([4, 4]);
    expect(open.front.pages.get("/questions/1")).toBeDefined();
  });

  test("takes no harm from a question that is gone", async () => {
    await open.ask("/questions/999", { headers: browser });
    await open.ask("/questions/1", { headers: browser });
    await open.front.views.write();
    expect((await counted())[0]).toEqual([5, 5]);
  });

  test("waits for a database that is away, and is written when it is back", async () => {
    let away = true;
    const views = countViews(() => {
      if (away) throw new Error("The database is away.");
      return open.sql;
    });
    const headers = { "user-agent": browser["User-Agent"] };
    views.see(1, { method: "GET", headers } as IncomingMessage);
    await views.write();
    away = false;
    await views.close();
    expect((await counted())[0]).toEqual([6, 6]);
  });
});
