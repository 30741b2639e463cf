import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenFront, openFront, pages } from "#tests/support/front.ts";

describe("files of the site", () => {
  const folder = mkdtempSync(join(tmpdir(), "askwell-assets-"));
  const script = `console.log("${"calm ".repeat(300)}")`;
  const handle = pages(() => ({ status: 404 }));
  let open: OpenFront;
  beforeAll(async () => {
    mkdirSync(join(folder, "build/static/chunks"), { recursive: true });
    mkdirSync(join(folder, "public"));
    writeFileSync(join(folder, "build/static/chunks/a-1.js"), script);
    writeFileSync(join(folder, "build/secret.json"), "{}");
    writeFileSync(join(folder, "public/icon.svg"), "<svg/>");
    open = await openFront(handle, {
      folders: { build: join(folder, "build"), public: join(folder, "public") },
    });
  });
  afterAll(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });

  test("of the build are compressed and kept by browsers for good", async () => {
    for (const _ of ["from disk", "from memory"]) {
      const headers = { "Accept-Encoding": "gzip" };
      const reply = await open.ask("/_next/static/chunks/a-1.js", { headers });
      expect(gunzipSync(reply.body).toString()).toBe(script);
      expect(reply.headers).toMatchObject({
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      });
    }
  });

  test("of public/ are asked for again, with a version", async () => {
    const reply = await open.ask("/icon.svg?v=1");
    expect(reply.headers["content-type"]).toBe("image/svg+xml");
    expect(reply.headers["cache-control"]).toContain("must-revalidate");
    const known = { headers: { "If-None-Match": String(reply.headers.etag) } };
    expect((await open.ask("/icon.svg", known)).status).toBe(304);
  });

  test("beside them cannot be asked for", async () => {
    for (const path of ["/_next/secret.json", "/_next/static/../secret.json", "/secret.json"]) {
      expect((await open.ask(path)).status).toBe(404);
    }
  });
});
