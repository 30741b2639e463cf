import { afterEach, describe, expect, test } from "vitest";
import { STALE_CHANNEL } from "#lib/stale.ts";
import { dropTags } from "#server/front/purge.ts";
import { type OpenFront, openFront, pages, until } from "#tests/support/front.ts";

const tell = ({ sql }: OpenFront, tags: string) => sql`select pg_notify(${STALE_CHANNEL}, ${tags})`;

describe("what became stale", () => {
  let open: OpenFront;
  let version = 1;
  let gate: Promise<void> | undefined;
  const handle = pages(async (url) => {
    const body = `version ${version}`;
    await gate;
    return { body, tags: ["shell", url === "/two" ? "question:2" : "question:1"] };
  });
  const start = async () => {
    version = 1;
    gate = undefined;
    handle.asked.length = 0;
    open = await openFront(handle);
    await until(() => open.front.pages.get("/help") !== undefined);
  };
  afterEach(() => open.close());

  test("falls in every process as soon as the change is committed, and nothing else falls", async () => {
    await start();
    await Promise.all([open.ask("/one"), open.ask("/two")]);
    version = 2;
    await tell(open, "question:1 lists");
    await until(() => open.front.pages.get("/one") === undefined);
    expect((await open.ask("/one")).text).toBe("version 2");
    expect((await open.ask("/two")).text).toBe("version 1");
  });

  test("falls here before the action has answered", async () => {
    await start();
    await open.ask("/one");
    version = 2;
    dropTags(["question:1"]);
    expect((await open.ask("/one")).text).toBe("version 2");
  });

  test("falls whole when everything changed", async () => {
    await start();
    await open.ask("/one");
    dropTags(["*"]);
    expect(open.front.pages.size).toEqual({ pages: 0, bytes: 0 });
  });

  test("is not kept when it changed while the page was being made, nor handed to whoever asks later", async () => {
    await start();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const early = open.ask("/one");
    await until(() => handle.asked.includes("/one"));
    version = 2;
    dropTags(["question:1"]);
    const late = open.ask("/one");
    await until(() => handle.asked.filter((url) => url === "/one").length === 2);
    resolve();
    expect((await early).text).toBe("version 1");
    expect((await late).text).toBe("version 2");
    expect((await open.ask("/one")).text).toBe("version 2");
    expect(handle.asked.filter((url) => url === "/one").length).toBe(2);
  });

  test("keeps a page that was being made while something else changed", async () => {
    await start();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const reply = open.ask("/one");
    await until(() => handle.asked.includes("/one"));
    dropTags(["question:2"]);
    resolve();
    await reply;
    expect(open.front.pages.get("/one")).toBeDefined();
  });

  test("cannot be heard on a broken line: all pages go, none is kept until it is heard again", async () => {
    await start();
    await open.ask("/one");
    await open.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = ${`listen ${STALE_CHANNEL}`}`;
    await until(() => open.front.pages.size.pages === 0);
    version = 2;
    expect((await open.ask("/one")).text).toBe("version 2");
    await until(async () => {
      await open.ask("/one");
      return open.front.pages.get("/one") !== undefined;
    });
    version = 3;
    await tell(open, "question:1");
    await until(() => open.front.pages.get("/one") === undefined);
    expect((await open.ask("/one")).text).toBe("version 3");
  });
});
