import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { connect } from "#db/client.ts";
import { requestContext } from "#server/front/context.ts";
import { openFront, pages, until } from "#tests/support/front.ts";

const nameOf = (url: string) => new URL(url).pathname.slice(1);

test("a database that goes away is said in words, and reading goes on by itself when it is back", async () => {
  const known = Promise.withResolvers<string>();
  let pool: ReturnType<typeof connect> | undefined;
  const open = await openFront(
    pages(async () => {
      pool ??= connect(await known.promise);
      try {
        const [row] = await pool.sql<{ word: string }[]>`select 'from the database' as word`;
        return { body: row?.word ?? "" };
      } catch {
        const context = requestContext();
        if (context) context.unavailable = true;
        return { status: 500, body: "a stack trace" };
      }
    }),
  );
  known.resolve(open.databaseUrl);
  const server = postgres(inject("postgresUrl"), { max: 1, onnotice: () => {} });
  const name = nameOf(open.databaseUrl);
  expect((await open.ask("/questions")).text).toBe("from the database");

  await server.unsafe(`alter database "${name}" allow_connections false`);
  await server`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
  await until(async () => (await open.ask("/questions")).status === 503);
  const told = await open.ask("/questions/1/a");
  expect([told.status, told.headers["retry-after"]]).toEqual([503, "5"]);
  expect(told.text).toMatch(/href="\/help"/);
  expect(told.text).not.toMatch(/stack/);
  expect((await open.ask("/healthz")).status).toBe(503);
  expect(open.front.pages.size.pages).toBe(0);

  await server.unsafe(`alter database "${name}" allow_connections true`);
  const back = performance.now();
  await until(async () => (await open.ask("/questions")).status === 200);
  expect(performance.now() - back).toBeLessThan(5_000);
  await until(async () => {
    await open.ask("/questions");
    return open.front.pages.get("/questions") !== undefined;
  });
  await server.end();
  await pool?.close();
  await open.close();
});
