import { afterEach, beforeEach, expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { measureFront } from "#server/metrics/front.ts";
import { kindOf } from "#server/metrics/kinds.ts";
import { measureQueues } from "#server/metrics/queues.ts";
import { registry } from "#server/metrics/registry.ts";
import { type OpenFront, openFront, pages } from "#tests/support/front.ts";

const token = "a word of sixteen letters";
const bearer = { headers: { Authorization: `Bearer ${token}` } };
const metrics = { token, text: () => registry.metrics() };

let open: OpenFront;
beforeEach(async () => {
  open = await openFront(
    pages(() => ({ tags: ["shell"] })),
    { metrics },
  );
});
afterEach(() => open.close());

/** A measured number; 0 where it was not measured yet. */
async function number(name: string): Promise<number> {
  const { text } = await open.ask("/metrics", bearer);
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length) ?? 0);
}

test("what is measured is told to those who know the word, and to nobody else", async () => {
  expect((await open.ask("/metrics", bearer)).headers["content-type"]).toContain("text/plain");
  const wrong = ["", "Bearer", "Bearer another word entirely", `Basic ${token}`];
  for (const Authorization of wrong) {
    const { status, text } = await open.ask("/metrics", { headers: { Authorization } });
    expect([status, text.includes("askwell_")]).toEqual([404, false]);
  }
  const without = await openFront(pages(() => ({})));
  for (const Authorization of ["Bearer ", "Bearer undefined"]) {
    expect((await without.ask("/metrics", { headers: { Authorization } })).status).toBe(404);
  }
  await without.close();
});

test("requests, pages that fall and pages that are made are counted", async () => {
  const names = {
    memory: 'askwell_requests_total{from="memory"}',
    made: 'askwell_requests_total{from="made"}',
    own: 'askwell_requests_total{from="own"}',
    stale: 'askwell_front_stale_total{when="kept"}',
    renders: 'askwell_render_seconds_count{kind="question",reader="all"}',
    ok: 'askwell_answers_total{status="2xx"}',
  };
  const read = async () => {
    const found = await Promise.all(Object.values(names).map(number));
    return Object.fromEntries(Object.keys(names).map((name, at) => [name, found[at] ?? 0]));
  };
  const before = await read();
  for (let time = 0; time < 3; time += 1) await open.ask("/questions/1/a-title");
  await open.ask("/account", { headers: { Cookie: "askwell-session=1" } });
  open.front.pages.drop(["shell"]);
  const after = await read();
  const grown = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]);
  expect(Object.fromEntries(grown)).toMatchObject({ memory: 2, made: 1, own: 1, renders: 1 });
  expect(after.stale).toBeGreaterThan(before.stale ?? 0);
  expect(after.ok).toBeGreaterThanOrEqual((before.ok ?? 0) + 4);
});

test("what waits is measured, and so is how full the front is", async () => {
  const { db, close } = connect(open.databaseUrl, { max: 1 });
  measureFront(open.front);
  measureQueues(() => db);
  // Before the worker ever ran there are no jobs, and no table of them.
  expect(await number("askwell_database_up")).toBe(0);
  await open.sql`create schema jobs`;
  await open.sql`create type jobs.state as enum ('created', 'retry', 'active', 'completed', 'failed')`;
  await open.sql`create table jobs.job (name text, state jobs.state, start_after timestamptz,
    created_on timestamptz)`;
  await open.sql`insert into jobs.job values
    ('send-mail', 'created', now() - interval '90 s', now() - interval '100 s'),
    ('send-mail', 'created', now() + interval '1 h', now()),
    ('send-mail', 'failed', now(), now()), ('__pgboss__x', 'created', now(), now())`;
  await open.sql`insert into outbox (recipient, kind, subject, text)
    values ('a@forum.example', 'link', 'A', 'B')`;
  await open.ask("/questions/1/a-title");
  expect(await number("askwell_database_up")).toBe(1);
  expect(await number('askwell_queue_waiting{queue="send-mail"}')).toBe(1);
  expect(await number('askwell_queue_failed{queue="send-mail"}')).toBe(1);
  expect(await number('askwell_queue_age_seconds{queue="send-mail"}')).toBeGreaterThan(80);
  expect(await number('askwell_queue_waiting{queue="outbox"}')).toBe(1);
  expect(await number("askwell_front_pages")).toBeGreaterThan(0);
  const statements = await number("askwell_sql_statements_total");
  await db.execute("select 1");
  expect(await number("askwell_sql_statements_total")).toBeGreaterThan(statements);
  const { text } = await open.ask("/metrics", bearer);
  expect(text).not.toContain("pgboss");
  await close();
});

test("a kind of page is one of a few words, whatever stands in an address", () => {
  const kinds = {
    "/": "home",
    "/questions": "questions",
    "/questions/ask": "ask",
    "/questions/12/why-me": "question",
    "/categories/grief/loss": "category",
    "/categories/grief/feed.xml": "feed",
    "/tags/sleep": "tag",
    "/members/Cleo/answers": "member",
    "/members": "overview",
    "/search": "search",
    "/moderation/members/Cleo": "moderation",
    "/my-own-name": "other",
  };
  for (const [path, kind] of Object.entries(kinds))
    expect([path, kindOf(path)]).toEqual([path, kind]);
});
