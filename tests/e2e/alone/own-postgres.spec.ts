import { expect, test } from "@playwright/test";
import { hasPrograms, openPostgres } from "../support/debian-postgres.ts";
import { openOwnSite } from "../support/own-site.ts";

if (hasPrograms) {
  test("a PostgreSQL 15 of the operator's own is migrated, settled and read from", async () => {
    const server = await openPostgres();
    try {
      const site = await openOwnSite({ DATABASE_URL: server.url, AUTH_SECRET: "x".repeat(48) });
      try {
        expect(site.said()).toContain("a demo community moves in");
        const page = await fetch(`${site.url}/questions?sort=votes`);
        expect(page.status).toBe(200);
        expect(await page.text()).toMatch(/<h1[^>]*>/);
        expect((await fetch(`${site.url}/search?q=sleep`)).status).toBe(200);
      } finally {
        await site.close();
      }
    } finally {
      await server.close();
    }
  });
}
