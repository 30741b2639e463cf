import { expect, test } from "@playwright/test";
import { encode } from "next-auth/jwt";
import postgres from "postgres";
import { connect } from "#db/client.ts";
import { beginSession } from "#lib/members/sessions.ts";
import { builtActions, sendAction } from "../support/actions.ts";
import { hasPrograms, openPostgres, type Postgres } from "../support/debian-postgres.ts";
import { type OwnSite, openOwnSite } from "../support/own-site.ts";
import { fieldsIn } from "../support/plain-form.ts";

const AUTH_SECRET = "x".repeat(48);

if (hasPrograms) {
  test.describe("a streaming replica", () => {
    test.describe.configure({ mode: "serial" });
    let primary: Postgres;
    let replica: Postgres;
    let site: OwnSite;
    let sql: postgres.Sql;
    let copy: postgres.Sql;

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      primary = await openPostgres();
      replica = await openPostgres(primary);
      site = await openOwnSite({
        DATABASE_URL: primary.url,
        DATABASE_REPLICA_URL: replica.url,
        AUTH_SECRET,
        TRUSTED_PROXY_HOPS: "1",
      });
      sql = postgres(primary.url, { max: 1, onnotice: () => {} });
      copy = postgres(replica.url, { max: 1, onnotice: () => {} });
    });
    test.afterAll(async () => {
      await Promise.all([sql?.end({ timeout: 1 }), copy?.end({ timeout: 1 })]);
      await site?.close();
      await replica?.close();
      await primary?.close();
    });

    const read = async (path: string, cookie?: string) => {
      const headers: Record<string, string> = cookie ? { cookie } : {};
      const answer = await fetch(site.url + path, { headers, redirect: "manual" });
      return { status: answer.status, text: await answer.text() };
    };

    let asked = 0;
    /** Whether a page that nobody has asked for before is made from the replica. */
    async function readsReplica(): Promise<boolean> {
      const [{ before = new Date(0) } = {}] = await copy<{ before: Date }[]>`
        select clock_timestamp() as before`;
      for (let time = 0; time < 3; time += 1) {
        asked += 1;
        expect((await read(`/search?q=sleep+${asked}`)).status).toBe(200);
      }
      const since = await copy`
        select from pg_stat_activity where query_start > ${before}
          and query not like '%pg_is_in_recovery%' and pid <> pg_backend_pid()`;
      return since.length > 0;
    }

    async function cookieOf(name: string): Promise<string> {
      const { db, close } = connect(primary.url, { max: 1 });
      const [member] = await sql<{ id: number }[]>`
        select id::int from members where name = ${name}`;
      const sid = await beginSession(db, member?.id ?? 0, "A journey");
      await close();
      return `askwell-session=${await encode({ token: { sid }, secret: AUTH_SECRET })}`;
    }

    const openQuestion = async () => {
      const [found] = await sql<{ id: number; slug: string; title: string }[]>`
        select id::int, slug, title from posts where kind = 'question' and visible
          and closed_at is null and locked_at is null and answer_count = 0 order by id limit 1`;
      return { ...found, path: `/questions/${found?.id}/${found?.slug}` };
    };

    test("follows a PostgreSQL 15 of the operator's own, which is migrated, settled and read from", async () => {
      expect(site.said()).toContain("a demo community moves in");
      const page = await read("/questions?sort=votes");
      expect(page.status).toBe(200);
      expect(page.text).toMatch(/<h1[^>]*>/);
      expect((await read("/search?q=sleep")).status).toBe(200);
    });

    test("serves what visitors read", async () => {
      await expect.poll(readsReplica, { timeout: 30_000 }).toBe(true);
    });

    test("is not read while it lags: writers see what they wrote, and what is hidden is gone", async () => {
      test.setTimeout(120_000);
      const { id, path, title = "" } = await openQuestion();
      const text = "A walk before breakfast has helped me more than I thought.";
      for (let time = 0; time < 2; time += 1) expect((await read(path)).status).toBe(200);
      await copy`select pg_wal_replay_pause()`;
      const cookie = await cookieOf("Cleo");
      const body = fieldsIn((await read(path, cookie)).text, "Your answer");
      body.set("body", text);
      const headers = { cookie, origin: site.url };
      const sent = await fetch(site.url + path, {
        method: "POST",
        body,
        headers,
        redirect: "manual",
      });
      expect(sent.status).toBe(303);
      for (const as of [cookie, undefined]) expect((await read(path, as)).text).toContain(text);
      const behind = await copy`select 1 from posts where source = ${text}`;
      expect(behind).toHaveLength(0);

      const pages = { "app/posts/[id]/moderate/page": `/posts/${id}/moderate?act=hide` };
      const place = { url: site.url, actions: builtActions(), pages };
      const reason = "It names somebody who did not ask for it.";
      const fields = Object.entries({ post: String(id), ground: "private", reason });
      const hiding = { action: "hidePost", cookie: await cookieOf("Ada"), fields };
      expect(await sendAction(place, hiding)).toMatchObject({ done: true });
      for (let time = 0; time < 5; time += 1) {
        expect((await read(path)).status).toBe(404);
        expect((await read("/questions")).text).not.toContain(`/questions/${id}/`);
        expect((await read(`/search?q=${encodeURIComponent(title)}`)).text).not.toContain(path);
      }
      expect(await readsReplica()).toBe(false);

      await copy`select pg_wal_replay_resume()`;
      await expect.poll(readsReplica, { timeout: 40_000 }).toBe(true);
      expect((await read(path)).status).toBe(404);
    });

    test("may go away without anybody noticing", async () => {
      test.setTimeout(60_000);
      await copy.end({ timeout: 1 });
      await replica.close();
      for (let time = 0; time < 5; time += 1) {
        asked += 1;
        expect((await read(`/search?q=sleep+${asked}`)).status).toBe(200);
      }
      replica = { ...replica, close: async () => undefined };
    });
  });
}
