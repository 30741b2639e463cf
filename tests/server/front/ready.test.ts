import { expect, test } from "vitest";
import { openFront, pages } from "#tests/support/front.ts";

test("a site is ready when its database has every migration of this version", async () => {
  const open = await openFront(pages(() => ({})));
  const [gone] = await open.sql<{ id: number; hash: string; created_at: string }[]>`
    delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning *`;
  expect((await open.ask("/readyz")).status).toBe(503);
  expect((await open.ask("/healthz")).status).toBe(200);
  await open.sql`insert into drizzle.__drizzle_migrations ${open.sql(gone ?? {})}`;
  const ready = await open.ask("/readyz");
  expect([ready.status, ready.text]).toEqual([200, '{"status":"ok"}\n']);
  await open.close();
});

test("a site without its database is not ready", async () => {
  const open = await openFront(
    pages(() => ({})),
    { databaseUrl: "postgresql://nobody:x@127.0.0.1:1/none" },
  );
  expect((await open.ask("/readyz")).status).toBe(503);
  await open.close();
});
